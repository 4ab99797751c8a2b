package gmm.kit.grade.cage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** What a user may do who owns nothing and is in no group. */
final class Rights {

  private Rights() {}

  /**
   * {@return whether such a user may read it: it is there, all may read it, and the way to it is
   * open to all}
   *
   * @param path a file or a folder
   */
  static boolean isOpenToAll(Path path) throws IOException {
    if (!Files.exists(path)) {
      return false;
    }
    Path real = path.toRealPath();
    if (!Files.getFileStore(real).supportsFileAttributeView("posix")) {
      return true;
    }
    for (Path folder = real.getParent(); folder != null; folder = folder.getParent()) {
      if (!allowed(folder).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    Set<PosixFilePermission> own = allowed(real);
    return own.contains(PosixFilePermission.OTHERS_READ)
        || Files.isDirectory(real) && own.contains(PosixFilePermission.OTHERS_EXECUTE);
  }

  private static Set<PosixFilePermission> allowed(Path path) throws IOException {
    return Files.getPosixFilePermissions(path);
  }
}
