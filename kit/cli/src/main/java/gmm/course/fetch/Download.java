package gmm.course.fetch;

import gmm.kit.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Brings one file here: goes on where an earlier try stopped, tries again where the connection
 * breaks off, and keeps only what is the file as it was published.
 */
final class Download {

  private static final int BUFFER = 1 << 16;
  private static final int WHOLE_TRIES = 2;

  private final RemoteFile file;
  private final Origin origin;
  private final Patience patience;
  private final Consumer<String> out;
  private String version = "";

  /**
   * @param file what to bring
   * @param origin where its address leads
   * @param patience with it
   * @param out takes lines that say what happens
   */
  Download(RemoteFile file, Origin origin, Patience patience, Consumer<String> out) {
    this.file = file;
    this.origin = origin;
    this.patience = patience;
    this.out = out;
  }

  /**
   * Brings the file.
   *
   * @param place where it goes
   * @throws InputException if that cannot be done, and why
   */
  void to(Path place) {
    try (Partial part = Partial.of(place)) {
      for (int tries = 1; tries <= WHOLE_TRIES; tries++) {
        complete(part);
        if (part.isSameAs(file)) {
          part.finish();
          return;
        }
        part.cut(0);
        version = "";
        if (tries < WHOLE_TRIES) {
          out.accept(
              "%s is not the file that was published, to the byte: fetching it again."
                  .formatted(file.name()));
        }
      }
    }
    throw new InputException(
        "What comes from %s is not %s as it was published (its %s is another), twice: name another place with --from."
            .formatted(file.address(), file.name(), file.algorithm()));
  }

  /** Until no more comes; each try that gets farther earns the next. */
  private void complete(Partial part) {
    long farthest = -1;
    int failures = 0;
    while (true) {
      try {
        receive(part);
        return;
      } catch (IOException e) {
        failures = part.length() > farthest ? 1 : failures + 1;
        if (failures >= patience.tries() || (e instanceof ConnectException && farthest < 0)) {
          throw brokenOff(part.length(), e);
        }
        farthest = Math.max(farthest, part.length());
        patience.pause(failures);
      }
    }
  }

  private void receive(Partial part) throws IOException {
    if (isTooLong(part)) {
      part.cut(0); // what was left here is of something else
    }
    long from = part.length();
    if (from == file.size()) {
      return; // all of it came before
    }
    Origin.Answer answer = origin.open(file.address(), from, version);
    try (InputStream body = answer.body()) {
      requireRightSize(answer.total());
      if (answer.start() != from) {
        part.cut(0); // it gives whole files only, or has another one by now
        if (answer.start() != 0) {
          throw new IOException("the server sends another part than asked for");
        }
      }
      version = answer.version();
      say(part.length(), answer.total());
      part.requireRoom(answer.total() - part.length());
      copy(body, part, answer.total());
    }
  }

  private void copy(InputStream body, Partial part, long total) throws IOException {
    try (Meter meter = Meter.of(file.name(), total)) {
      byte[] buffer = new byte[BUFFER];
      for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
        part.append(buffer, count);
        meter.reached(part.length());
        requireRightSize(isTooLong(part) ? part.length() : RemoteFile.UNKNOWN);
      }
    }
    if (part.length() < Math.max(total, file.size())) {
      throw new IOException("it ended early");
    }
  }

  private boolean isTooLong(Partial part) {
    return file.size() != RemoteFile.UNKNOWN && part.length() > file.size();
  }

  private void requireRightSize(long total) {
    if (total != RemoteFile.UNKNOWN && file.size() != RemoteFile.UNKNOWN && total != file.size()) {
      throw new InputException(
          "What %s gives has %,d bytes, and %s as it was published has %,d: name another place with --from."
              .formatted(file.address(), total, file.name(), file.size()));
    }
  }

  private void say(long here, long total) {
    String all = total == RemoteFile.UNKNOWN ? "" : " of " + Megabytes.of(total);
    out.accept(
        here == 0
            ? "Fetching %s%s from %s."
                .formatted(
                    file.name(), all.replaceFirst(" of ", ", "), shortly(file.address().getHost()))
            : "Going on with %s at %s%s.".formatted(file.name(), Megabytes.of(here), all));
  }

  private static String shortly(String host) {
    return host == null ? "this machine" : host;
  }

  private InputException brokenOff(long here, IOException cause) {
    if (cause instanceof ConnectException) {
      return new InputException(
          "Nothing answers at %s: is there a network? If it is slow or closed, name another place with --from."
              .formatted(file.address()),
          cause);
    }
    return new InputException(
        "%s could not be fetched from %s (%s)%s: try again later, or name another place with --from."
            .formatted(
                file.name(),
                file.address(),
                cause.getMessage(),
                here == 0 ? "" : "; the first %s are kept".formatted(Megabytes.of(here))),
        cause);
  }
}
