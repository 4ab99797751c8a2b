package gmm.course.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on this machine that answers by hand, so that it can answer wrongly as well. */
final class LoopbackServer implements AutoCloseable {

  /** What was asked for; the headers' names in small letters. */
  record Request(String path, Map<String, String> headers) {

    /** Where the range begins that is asked for, 0 if none is. */
    int from() {
      return Integer.parseInt(headers.getOrDefault("range", "bytes=0-").replaceAll("\\D", ""));
    }
  }

  /** Writes the whole answer; the connection is closed after it. */
  @FunctionalInterface
  interface Handler {
    void answer(Request request, OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  private LoopbackServer(ServerSocket socket) {
    this.socket = socket;
  }

  static LoopbackServer with(Handler handler) throws IOException {
    LoopbackServer server =
        new LoopbackServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Thread.startVirtualThread(() -> server.serve(handler));
    return server;
  }

  private void serve(Handler handler) {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread.startVirtualThread(() -> answer(handler, connection));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void answer(Handler handler, Socket connection) {
    try (connection) {
      Request request = read(connection);
      requests.add(request);
      OutputStream out = connection.getOutputStream();
      handler.answer(request, out);
      out.flush();
      connection.shutdownOutput();
    } catch (SocketException e) {
      return; // the other side went first
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Request read(Socket connection) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
    String path = in.readLine().split(" ")[1];
    Map<String, String> headers = new TreeMap<>();
    for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
      String[] parts = line.split(": ", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
    }
    return new Request(path, headers);
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
  }

  List<Request> requests() {
    return requests;
  }

  /** Begins an answer. */
  static void head(OutputStream out, int status, String... headers) throws IOException {
    String text = "HTTP/1.1 " + status + " Words\r\nConnection: close\r\n";
    for (String header : headers) {
      text += header + "\r\n";
    }
    out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  /** Answers with a file as a good server does, but sends at most so many bytes of it. */
  static void send(Request request, OutputStream out, byte[] file, int most) throws IOException {
    int from = request.from();
    if (from >= file.length) {
      head(out, 416, "Content-Range: bytes */" + file.length, "Content-Length: 0");
      return;
    }
    String length = "Content-Length: " + (file.length - from);
    if (from == 0) {
      head(out, 200, length, "ETag: \"1\"");
    } else {
      String range = "Content-Range: bytes %d-%d/%d".formatted(from, file.length - 1, file.length);
      head(out, 206, length, range, "ETag: \"1\"");
    }
    out.write(file, from, Math.min(most, file.length - from));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
