package gmm.course;

import gmm.kit.Catalogue;
import gmm.kit.InputException;
import gmm.kit.Todo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** An exception in one sentence that says what is wrong and what to do. */
final class Explanation {

  private Explanation() {}

  static String of(Throwable thrown) {
    return switch (thrown) {
      case InputException e -> e.getMessage();
      case Todo e ->
          "This needs exercise %s (%s), which is not written yet: ./course hint %1$s helps."
              .formatted(e.exercise(), Catalogue.course().get(e.exercise()).title());
      case UncheckedIOException e -> of(e.getCause());
      case NoSuchFileException e -> "There is no file " + e.getFile() + ": check the path.";
      case AccessDeniedException e when e.getOtherFile() != null ->
          "Cannot write " + e.getOtherFile() + ": change the permissions of its folder.";
      case AccessDeniedException e ->
          "No permission to use " + e.getFile() + ": change its permissions or name another.";
      case NotDirectoryException e -> e.getFile() + " is not a folder: name another.";
      case FileAlreadyExistsException e -> e.getFile() + " is in the way: remove it first.";
      case FileSystemException e ->
          "Cannot use " + e.getFile() + (e.getReason() == null ? "." : ": " + e.getReason() + ".");
      case CharacterCodingException e ->
          "A file that the course reads is not UTF-8 text: run it again with --verbose to see where,"
              + " and save the file as UTF-8.";
      case IOException e -> "Reading or writing failed: " + e.getMessage() + ".";
      case IllegalArgumentException e -> e.getMessage();
      default ->
          "This should not have happened ("
              + thrown
              + "): run it again with --verbose and report what it prints.";
    };
  }
}
