package gmm.course.fetch;

import gmm.kit.InputException;
import gmm.kit.data.DataHome;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The first bytes of a file, beside its place: they stay where a download breaks off, so that the
 * next goes on from there. One process at a time writes them.
 */
final class Partial implements AutoCloseable {

  private final Path place;
  private final Path part;
  private final FileChannel channel;

  private Partial(Path place, Path part, FileChannel channel) {
    this.place = place;
    this.part = part;
    this.channel = channel;
  }

  /**
   * {@return what there is of a file}
   *
   * @param place of the whole file; the folders above it are made
   * @throws InputException if it cannot be written there, or another process does so
   */
  static Partial of(Path place) {
    Path part = place.resolveSibling(place.getFileName() + ".part");
    try {
      Files.createDirectories(place.getParent());
      FileChannel channel =
          FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw new InputException(
            "Another command is fetching " + place.getFileName() + ": wait for it.");
      }
      return new Partial(place, part, channel);
    } catch (IOException e) {
      throw unwritable(place.getParent(), e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // another thread of ours
    }
  }

  /** {@return how many bytes there are} */
  long length() {
    try {
      return channel.size();
    } catch (IOException e) {
      throw unwritable(place.getParent(), e);
    }
  }

  /** Forgets the bytes from a place on. */
  void cut(long length) {
    try {
      channel.truncate(length);
    } catch (IOException e) {
      throw unwritable(place.getParent(), e);
    }
  }

  /** Adds bytes at the end. */
  void append(byte[] bytes, int count) {
    try {
      channel.position(channel.size());
      ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (IOException e) {
      throw noRoom(e.getMessage(), e);
    }
  }

  /**
   * Sees whether the disk has room.
   *
   * @param bytes how many more are to come
   */
  void requireRoom(long bytes) {
    try {
      long room = Files.getFileStore(place.getParent()).getUsableSpace();
      if (room < bytes) {
        throw noRoom("%s free, %s needed".formatted(Megabytes.of(room), Megabytes.of(bytes)), null);
      }
    } catch (IOException e) {
      return; // a disk that does not tell: writing to it will
    }
  }

  /** {@return whether the bytes are those of a file} */
  boolean isSameAs(RemoteFile file) {
    return file.isSameAs(part);
  }

  /** Puts the file in its place. */
  void finish() {
    try {
      channel.close(); // some systems move no open file
      Files.move(part, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw unwritable(place.getParent(), e);
    }
  }

  @Override
  public void close() {
    try {
      boolean empty = channel.isOpen() && channel.size() == 0;
      channel.close();
      if (empty) {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw unwritable(place.getParent(), e);
    }
  }

  private InputException noRoom(String why, Exception cause) {
    return new InputException(
        "There is no room for %s in %s (%s): make room, or set %s to a folder on another disk."
            .formatted(place.getFileName(), place.getParent(), why, DataHome.VARIABLE),
        cause);
  }

  private static InputException unwritable(Path folder, IOException cause) {
    return new InputException(
        "The folder %s cannot be written in: change its permissions, or set %s to another."
            .formatted(folder, DataHome.VARIABLE),
        cause);
  }
}
