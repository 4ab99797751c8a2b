package gmm.faces.given;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BicubicResizeTest {

  /** See src/test/python/golden_lfw.py. */
  @Test
  void pictures_come_out_as_pillow_makes_them_to_the_last_bit() throws IOException {
    try (InputStream in = BicubicResizeTest.class.getResourceAsStream("golden-resize.json")) {
      for (JsonNode golden : new ObjectMapper().readTree(in)) {
        int width = golden.get("from").get(0).asInt();
        int height = golden.get("from").get(1).asInt();
        byte[] result =
            BicubicResize.of(
                picture(width, height),
                width,
                height,
                golden.get("to").get(0).asInt(),
                golden.get("to").get(1).asInt());
        int[] expected = new ObjectMapper().convertValue(golden.get("pixels"), int[].class);
        assertThat(unsigned(result))
            .as("%d x %d to %s", width, height, golden.get("to"))
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void a_plain_picture_stays_plain_in_any_size() {
    byte[] plain = new byte[30 * 20];
    Arrays.fill(plain, (byte) 201);
    assertThat(unsigned(BicubicResize.of(plain, 30, 20, 7, 33))).containsOnly(201);
  }

  private static int[] unsigned(byte[] bytes) {
    int[] values = new int[bytes.length];
    Arrays.setAll(values, i -> bytes[i] & 0xff);
    return values;
  }

  private static byte[] picture(int width, int height) {
    byte[] pixels = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int value = 7 * x * x + 11 * y * y + 5 * x * y + 3 * x;
        boolean edge = x < width / 3;
        pixels[y * width + x] = (byte) (edge ? y < height / 2 ? 255 : 0 : value);
      }
    }
    return pixels;
  }
}
