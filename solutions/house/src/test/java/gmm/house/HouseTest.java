package gmm.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house is in order, but for what {@code known-breaches.txt} excepts. */
class HouseTest {

  private static final String EXCEPTIONS = "/known-breaches.txt";

  static Stream<ArchRule> rules() {
    return House.rules().stream();
  }

  private static List<String> exceptions() throws IOException {
    try (var in = HouseTest.class.getResourceAsStream(EXCEPTIONS)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  private static List<String> breaches(ArchRule rule) {
    return rule.evaluate(House.CLASSES).getFailureReport().getDetails();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void every_rule_holds(ArchRule rule) throws IOException {
    List<String> excepted = exceptions();
    assertThat(breaches(rule))
        .filteredOn(breach -> excepted.stream().noneMatch(breach::matches))
        .as(rule.getDescription())
        .isEmpty();
  }

  @Test
  void what_is_excepted_is_still_a_breach() throws IOException {
    List<String> breaches = rules().flatMap(rule -> breaches(rule).stream()).toList();
    assertThat(exceptions())
        .filteredOn(line -> breaches.stream().noneMatch(breach -> breach.matches(line)))
        .as("lines of %s that except nothing any more: delete them", EXCEPTIONS)
        .isEmpty();
  }

  @Test
  void every_class_was_looked_at() {
    List<Path> sources = Sources.all();
    assertThat(sources).hasSizeGreaterThan(200);
    assertThat(sources.stream().map(Sources::typeName))
        .filteredOn(type -> !type.endsWith("package-info"))
        .allMatch(House.CLASSES::contain);
  }
}
