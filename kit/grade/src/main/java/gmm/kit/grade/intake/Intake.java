package gmm.kit.grade.intake;

import gmm.kit.InputException;
import gmm.kit.Module;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Collections;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Reads a submission, whatever form it came in, and believes nothing of it. */
public final class Intake {

  /** How names of archives end, after a point. */
  public static final String ENDINGS = "zip|jar|tar.gz|tgz|bundle";

  private static final long MOST_EXPANDED = 512L << 20;

  private Intake() {}

  /**
   * {@return what is taken from a submission}
   *
   * @param submission a folder, a zip, a tar.gz, a git bundle or a bare repository
   * @throws InputException if nothing can be taken from it: why, in a sentence
   */
  public static HandedIn read(Path submission) {
    Sieve sieve = new Sieve();
    try {
      offer(submission, sieve);
    } catch (InputException e) {
      throw new InputException(
          "%s cannot be taken in: %s.".formatted(submission.getFileName(), e.getMessage()), e);
    } catch (IOException | RuntimeException e) { // a library's, over bytes that are no archive
      throw new InputException(
          "%s cannot be read to its end (%s): it is broken, or no archive."
              .formatted(submission.getFileName(), why(e)),
          e);
    }
    return sieve.result();
  }

  private static String why(Exception e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return message.length() > 120 ? e.getClass().getSimpleName() : message;
  }

  private static void offer(Path submission, Sieve sieve) throws IOException {
    String name = submission.getFileName().toString();
    if (Files.isDirectory(submission)) {
      if (BareRepository.is(submission)) {
        GitObjects.ofRepository(submission, sieve);
      } else {
        walk(submission, sieve);
      }
    } else if (name.endsWith(".zip") || name.endsWith(".jar")) {
      unzip(submission, sieve);
    } else if (name.endsWith(".tar.gz") || name.endsWith(".tgz")) {
      untar(submission, sieve);
    } else if (name.endsWith(".bundle")) {
      GitObjects.ofBundle(submission, sieve);
    } else {
      throw new InputException("it is no folder, .zip, .tar.gz, .tgz or .bundle");
    }
  }

  private static void walk(Path folder, Sieve sieve) throws IOException {
    Files.walkFileTree(
        folder,
        Collections.emptySet(), // links are not followed
        40,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            String name = path.getFileName().toString();
            boolean skip = !path.equals(folder) && (name.equals(".git") || name.equals("target"));
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile()) {
              String name = folder.relativize(path).toString();
              sieve.file(name, () -> Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS));
            } else {
              sieve.link();
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException e) {
            sieve.link(); // not to be read: it is not taken
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void unzip(Path archive, Sieve sieve) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (entry.isUnixSymlink() || !zip.canReadEntryData(entry)) {
          sieve.link();
        } else if (!entry.isDirectory()) {
          sieve.file(entry.getName(), () -> zip.getInputStream(entry));
        }
      }
    }
  }

  private static void untar(Path archive, Sieve sieve) throws IOException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
        InputStream unpacked = new Bounded(new GzipCompressorInputStream(file), MOST_EXPANDED);
        TarArchiveInputStream tar = new TarArchiveInputStream(unpacked, "UTF-8")) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        if (!entry.isFile() || entry.isLink() || entry.isSymbolicLink()) {
          sieve.link();
        } else {
          sieve.file(entry.getName(), () -> new Uncloseable(tar));
        }
      }
    }
  }

  /**
   * {@return whether a folder is a submission itself, and not a folder of submissions}
   *
   * @param folder any
   */
  public static boolean isSubmission(Path folder) {
    return BareRepository.is(folder)
        || Files.isDirectory(folder.resolve("src/main/java"))
        || Files.isDirectory(folder.resolve("gmm"))
        || Arrays.stream(Module.values())
            .anyMatch(module -> Files.isDirectory(folder.resolve(module.folder())));
  }
}
