package gmm.course.fetch;

import gmm.kit.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file on a server; redirections are followed. */
final class HttpOrigin implements Origin {

  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int TIMEOUT = 408;
  private static final int RANGE_NOT_SATISFIABLE = 416;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;
  private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");

  private final Duration patience;
  private final HttpClient client;

  HttpOrigin(Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(patience)
            .build();
  }

  @Override
  public Answer open(URI address, long from, String version) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(patience);
    if (from > 0) {
      request.header("Range", "bytes=" + from + "-");
      if (!version.isEmpty()) {
        request.header("If-Range", version); // else the whole of what it has become
      }
    }
    HttpResponse<InputStream> response = send(request.build());
    InputStream body = new ImpatientStream(response.body(), patience);
    try {
      return answer(address, from, response, body);
    } catch (IOException | InputException e) {
      body.close();
      throw e;
    }
  }

  private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(e.getMessage());
    }
  }

  private static Answer answer(
      URI address, long from, HttpResponse<InputStream> response, InputStream body)
      throws IOException {
    HttpHeaders headers = response.headers();
    int status = response.statusCode();
    if (status == RANGE_NOT_SATISFIABLE && from > 0) {
      return new Answer(InputStream.nullInputStream(), from, from, ""); // nothing comes after it
    }
    requireUsable(address, status);
    if (headers.firstValue("Content-Type").orElse("").startsWith("text/html")) {
      throw new InputException(
          "The server sends a web page in the place of %s: must one sign in to this network, or agree to something? Open it in a browser, or name another place with --from."
              .formatted(address));
    }
    String version =
        headers
            .firstValue("ETag")
            .filter(tag -> !tag.startsWith("W/")) // a weak one does not promise the same bytes
            .or(() -> headers.firstValue("Last-Modified"))
            .orElse("");
    if (status == OK) {
      long total = headers.firstValueAsLong("Content-Length").orElse(RemoteFile.UNKNOWN);
      return new Answer(body, 0, total, version);
    }
    return partial(headers.firstValue("Content-Range").orElse(""), body, version);
  }

  private static Answer partial(String range, InputStream body, String version) throws IOException {
    Matcher said = CONTENT_RANGE.matcher(range);
    if (!said.matches()) {
      throw new IOException("the server does not say which part it sends");
    }
    long total = said.group(2).equals("*") ? RemoteFile.UNKNOWN : Long.parseLong(said.group(2));
    return new Answer(body, Long.parseLong(said.group(1)), total, version);
  }

  private static void requireUsable(URI address, int status) throws IOException {
    if (status >= SERVER_ERROR || status == TIMEOUT || status == TOO_MANY_REQUESTS) {
      throw new IOException("the server answers " + status);
    }
    if (status != OK && status != PARTIAL) {
      throw new InputException(
          "The server answers %d to %s: the file is not there, or not for everybody; name another place with --from."
              .formatted(status, address));
    }
  }
}
