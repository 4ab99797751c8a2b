package gmm.kit.loop.screen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gmm.kit.InputException;
import gmm.kit.loop.LoopEvent;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** The stream for programs: an object in JSON per line, in ASCII. */
public final class JsonLines implements Consumer<LoopEvent> {

  private static final ObjectWriter JSON =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build()
          .writerFor(LoopEvent.class);

  private final PrintWriter out;

  /**
   * @param out where the lines go
   */
  public JsonLines(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void accept(LoopEvent event) {
    try {
      out.print(JSON.writeValueAsString(event) + "\n");
      if (out.checkError()) { // which flushes too
        throw new InputException("Nobody reads what the watch says any more: it ends.");
      }
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("an event has no form in JSON: " + event, e);
    }
  }
}
