package gmm.kit.grade.ask;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.SeededRandom;
import gmm.kit.grade.work.WorkMain;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are made before they are asked for give what they would give one by one. */
class AheadTest {

  private static final int CALLS = 2000;

  @TempDir private Path folder;

  @BeforeEach
  void a_process_that_holds_the_sampler() throws IOException {
    Path classes = folder.resolve("classes.jar");
    String entry = Sampler.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(classes);
        JarOutputStream jar = new JarOutputStream(file);
        InputStream code = Sampler.class.getClassLoader().getResourceAsStream(entry)) {
      jar.putNextEntry(new JarEntry(entry));
      code.transferTo(jar);
    }
    List<String> command =
        CompilationTest.command("-Xmx256m", WorkMain.class.getName(), classes.toString());
    Path errand = folder.resolve("errand.json");
    new Errand(command, classes.toString(), List.of(), 10, 60, 30).write(errand);
    System.setProperty(Errand.PROPERTY, errand.toString());
  }

  @AfterEach
  void nothing_is_left_running() {
    Asker.finish();
    System.clearProperty(Errand.PROPERTY);
  }

  /** One of the sampler's methods, here or over there. */
  @FunctionalInterface
  private interface Drawing {
    double[] from(double[] data, RandomGenerator random);
  }

  private static Drawing there(String method) {
    Class<?>[] parameters = {double[].class, RandomGenerator.class};
    return (data, random) ->
        (double[])
            Stub.call(Sampler.class, "1.1", method, double[].class, parameters, null, data, random);
  }

  private static Drawing here(String method) {
    return switch (method) {
      case "plain" -> Sampler::plain;
      case "sameArray" -> Sampler::sameArray;
      case "givenArray" -> Sampler::givenArray;
      case "writing" -> Sampler::writing;
      default -> Sampler::throwing;
    };
  }

  /** What a test sees that calls it many times, and meddles with data and generator on the way. */
  private static List<String> seen(Drawing drawing) {
    List<String> seen = new ArrayList<>();
    double[] data = {1};
    SeededRandom random = SeededRandom.of(7);
    for (int i = 0; i < CALLS; i++) {
      try {
        double[] drawn = drawing.from(data, random);
        seen.add((drawn == data) + " " + Arrays.toString(drawn));
      } catch (IllegalStateException e) {
        seen.add(e.getMessage());
      }
      seen.add(random.state().toString());
      if (i % 300 == 250) {
        data[0]++;
      }
      if (i % 300 == 180) {
        random.nextLong();
      }
    }
    seen.add(Arrays.toString(data));
    return seen;
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "sameArray", "givenArray", "writing", "throwing"})
  void are_the_same_as_calls_one_by_one(String method) {
    assertThat(seen(there(method))).isEqualTo(seen(here(method)));
  }

  @Test
  void are_given_to_calls_with_other_arrays_of_the_same_content() {
    Drawing there = there("plain");
    Drawing here = here("plain");
    SeededRandom twin = SeededRandom.of(3);
    SeededRandom random = SeededRandom.of(3);
    for (int i = 0; i < CALLS; i++) {
      double[] data = {i < CALLS / 2 ? 1 : 2};
      assertThat(there.from(data, random)).isEqualTo(here.from(data.clone(), twin));
    }
    assertThat(Asker.asked()).isLessThan(CALLS / 20);
  }

  @Test
  void are_not_given_where_an_array_in_a_list_has_changed() {
    Class<?>[] parameters = {List.class, RandomGenerator.class};
    List<double[]> data = List.of(new double[] {1});
    SeededRandom twin = SeededRandom.of(3);
    SeededRandom random = SeededRandom.of(3);
    for (int i = 0; i < 100; i++) {
      data.getFirst()[0] = i < 50 ? 1 : 2;
      assertThat(
              Stub.call(
                  Sampler.class, "1.1", "ofList", double[].class, parameters, null, data, random))
          .isEqualTo(Sampler.ofList(data, twin));
    }
  }

  @Test
  void need_far_fewer_ways_there_and_back() {
    seen(there("plain"));
    assertThat(Asker.asked()).isBetween(CALLS / 300 * 2, CALLS / 5);
  }
}
