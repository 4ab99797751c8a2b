package gmm.course.fetch;

import gmm.kit.InputException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Another place that has the files: a folder with all of them, or one file.
 *
 * @param address of http, https or file; a folder's ends with a slash
 */
public record Mirror(URI address) {

  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):");

  /**
   * {@return a place that a person named}
   *
   * @param text an address of http, https or file, or the path of a folder or file
   * @throws InputException if it is none
   */
  public static Mirror at(String text) {
    try {
      return switch (scheme(text)) {
        case "http", "https" -> new Mirror(new URI(text));
        case "file" -> local(Path.of(new URI(text)));
        case "" -> local(Path.of(text));
        default -> throw new URISyntaxException(text, "no scheme of ours");
      };
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new InputException(
          "\"%s\" is no address of a folder or file: it begins with https://, http:// or file:, or is a path."
              .formatted(text),
          e);
    }
  }

  /** One letter is no scheme, but a disk of Windows. */
  private static String scheme(String text) {
    Matcher scheme = SCHEME.matcher(text);
    return scheme.lookingAt() ? scheme.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private static Mirror local(Path path) {
    if (!Files.exists(path)) {
      throw new InputException("There is no file or folder " + path + ": check its path.");
    }
    return new Mirror(path.toUri()); // with a slash at its end if it is a folder
  }

  /**
   * {@return the file as it is here}
   *
   * @param file as published
   * @param alone whether no other file is wanted from here, so that this may be its very address
   */
  RemoteFile of(RemoteFile file, boolean alone) {
    String folder = address.toString();
    if (alone && !folder.endsWith("/")) {
      return file.at(address);
    }
    return file.at(URI.create(folder + (folder.endsWith("/") ? "" : "/") + file.name()));
  }
}
