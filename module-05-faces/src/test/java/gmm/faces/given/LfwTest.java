package gmm.faces.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import gmm.kit.InputException;
import gmm.kit.testing.Shared;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LfwTest {

  private static final String ANN_1 = "lfw_funneled/Ann_Bee/Ann_Bee_0001.jpg";
  private static final String ANN_2 = "lfw_funneled/Ann_Bee/Ann_Bee_0002.jpg";
  private static final String CY = "lfw_funneled/Cy_Dee/Cy_Dee_0001.jpg";

  @TempDir private Path folder;

  private Map<String, byte[]> three() {
    Map<String, byte[]> files = new LinkedHashMap<>(); // in no good order, and with a stranger
    files.put(CY, LfwArchives.grey(40));
    files.put("lfw_funneled/readme.txt", "words".getBytes(StandardCharsets.UTF_8));
    files.put(ANN_2, LfwArchives.grey(120));
    files.put(ANN_1, LfwArchives.grey(200));
    return files;
  }

  private NamedFaces read(Map<String, byte[]> files) {
    return Lfw.read(LfwArchives.write(folder.resolve("lfw.tgz"), files), LfwOptions.USUAL);
  }

  private static double[][] all(NamedFaces faces) {
    return faces.rows(IntStream.range(0, faces.size()).toArray());
  }

  @Test
  void photographs_come_in_the_order_of_their_paths_with_their_persons_names() {
    NamedFaces faces = read(three());
    assertThat(faces.names()).containsExactly("Ann_Bee", "Ann_Bee", "Cy_Dee");
    assertThat(faces.persons()).containsExactly(0, 0, 1);
    assertThat(faces.skipped()).isEmpty();
    assertThat(faces.height()).isEqualTo(62);
    assertThat(faces.width()).isEqualTo(47);
    double[][] rows = all(faces);
    for (double[] row : rows) {
      assertThat(row).hasSize(62 * 47).containsOnly(row[0]);
    }
    assertThat(rows[0][0]).isEqualTo(200 / 255.0, within(1e-12));
    assertThat(rows[1][0]).isEqualTo(120 / 255.0, within(1e-12));
  }

  @Test
  void a_face_is_rows_70_to_195_and_columns_78_to_172() {
    BufferedImage image = new BufferedImage(250, 250, BufferedImage.TYPE_BYTE_GRAY);
    int black = 0;
    int white = 255;
    for (int y = 0; y < 250; y++) {
      for (int x = 0; x < 250; x++) {
        // the frame of one pixel just outside is black, all else is white
        boolean frame = (x == 77 || x == 172) && y >= 69 && y <= 195;
        frame |= (y == 69 || y == 195) && x >= 77 && x <= 172;
        image.getRaster().setSample(x, y, 0, frame ? black : white);
      }
    }
    double[] face = all(read(Map.of(CY, LfwArchives.written(image, "jpg"))))[0];
    // JPEG smears the frame; a crop that is off by one would have a side near black
    assertThat(Arrays.stream(face).boxed()).allMatch(v -> v > 0.75);
  }

  @Test
  void a_coloured_photograph_is_the_mean_of_its_colours() {
    double[] face = all(read(Map.of(CY, LfwArchives.colour(200, 100, 30))))[0];
    // JPEG is not exact
    assertThat(Arrays.stream(face).boxed()).allMatch(v -> Math.abs(v - 110 / 255.0) < 2 / 255.0);
  }

  @Test
  void a_folder_or_the_one_above_it_gives_what_the_archive_gives() throws IOException {
    for (var file : three().entrySet()) {
      Path path = folder.resolve("unpacked").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    NamedFaces packed = read(three());
    for (String name : new String[] {"unpacked", "unpacked/lfw_funneled"}) {
      NamedFaces faces = Lfw.read(folder.resolve(name), LfwOptions.USUAL);
      assertThat(faces.names()).isEqualTo(packed.names());
      assertThat(all(faces)).isDeepEqualTo(all(packed));
    }
  }

  @Test
  void size_and_the_least_number_of_photographs_can_be_chosen() {
    Path archive = LfwArchives.write(folder.resolve("some.tgz"), three());
    NamedFaces faces = Lfw.read(archive, new LfwOptions(0.3, 2));
    assertThat(faces.names()).containsExactly("Ann_Bee", "Ann_Bee");
    assertThat(faces.height()).isEqualTo(37);
    assertThat(faces.width()).isEqualTo(28);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Lfw.read(archive, new LfwOptions(0.5, 3)))
        .withMessageStartingWith("Nobody has 3 photographs in ");
  }

  /** The sums are those of Pillow 9.4.0: see src/test/python/golden_lfw.py. */
  @Test
  void the_real_photographs_are_those_of_pillow() {
    NamedFaces faces = Lfw.read(Shared.require("data/lfw/lfw-part.tgz"), LfwOptions.USUAL);
    assertThat(faces).hasToString("3473 faces of 1517 persons, 47 x 62 pixels");
    assertThat(faces.skipped()).isEmpty();
    int[] heldOut =
        IntStream.range(0, FaceProtocol.FOLDS)
            .map(residue -> FaceProtocol.fold(faces.persons(), residue).heldOut().length)
            .toArray();
    assertThat(heldOut).containsExactly(602, 585, 610, 838, 838);
    FaceFold fold = FaceProtocol.fold(faces.persons(), FaceProtocol.USUAL);
    assertThat(names(faces, fold.heldOut()))
        .doesNotContainAnyElementsOf(names(faces, fold.training()));
    long[] weighted = new long[faces.size()]; // a pixel's weight is its place, modulo 97
    long squares = 0;
    for (int i = 0; i < weighted.length; i++) {
      byte[] face = faces.pixels()[i];
      for (int p = 0; p < face.length; p++) {
        int value = face[p] & 0xff;
        squares += value * value;
        weighted[i] += value * (p % 97);
      }
    }
    assertThat(squares).isEqualTo(185_923_730_464L);
    assertThat(Arrays.stream(weighted).sum()).isEqualTo(61_138_134_642L);
    assertThat(weighted)
        .startsWith(17_631_700, 14_512_688, 17_166_714, 9_793_263, 18_608_013)
        .endsWith(13_299_932, 19_627_635, 15_512_444, 13_599_999, 12_944_290);
  }

  private static Set<String> names(NamedFaces faces, int[] indices) {
    return IntStream.of(indices).mapToObj(faces.names()::get).collect(Collectors.toSet());
  }
}
