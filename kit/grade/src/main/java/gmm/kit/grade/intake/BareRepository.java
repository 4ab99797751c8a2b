package gmm.kit.grade.intake;

import gmm.kit.InputException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * A repository without files of its own that was handed in: git would follow where it points to.
 */
final class BareRepository {

  private static final int MOST_FILES = 200_000;

  /** Files by which a repository has its objects elsewhere. */
  private static final List<String> ELSEWHERE =
      List.of("objects/info/alternates", "objects/info/http-alternates", "commondir");

  private BareRepository() {}

  static boolean is(Path folder) {
    return isFolder(folder.resolve("objects"))
        && isFolder(folder.resolve("refs"))
        && Files.exists(folder.resolve("HEAD"), LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path) || Files.isSymbolicLink(path);
  }

  /**
   * Looks at all of it.
   *
   * @throws InputException if there is a link in it, or it borrows from another repository
   */
  static void refuseWhatLeadsOut(Path bare) throws IOException {
    for (String name : ELSEWHERE) {
      if (Files.exists(bare.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
        throw new InputException(
            "it has its objects in another repository ("
                + name
                + "): hand in one made with git clone --bare --dissociate");
      }
    }
    Files.walkFileTree(
        bare,
        new SimpleFileVisitor<>() {
          private int files;

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (!attributes.isRegularFile()) {
              throw new InputException(
                  "there is a link in the repository (%s): links are not followed"
                      .formatted(bare.relativize(path)));
            }
            if (++files > MOST_FILES) {
              throw new InputException("there are too many files in the repository: git gc helps");
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
