package gmm.course.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MineLoaderTest {

  @TempDir private Path folder;
  private Path solved;
  private Path students;
  private Path earlier;

  @BeforeEach
  void a_students_class_over_a_solved_module_over_an_earlier_one() throws IOException {
    earlier =
        compiled(
            "earlier",
            "package p.before; public class E { public static final String ALL = new String(\"earlier\"); }");
    solved =
        compiled(
            "solved",
            "package p.now; public class Formula { static String of() { return \"solved\"; } }",
            "package p.now; public class Given implements java.util.concurrent.Callable<String> {"
                + " public String call() { return Formula.of() + \" \" + p.before.E.ALL; } }");
    students =
        compiled(
            "students",
            "package p.now; public class Formula { static String of() { return \"mine\"; } }");
    for (Path place : List.of(earlier, solved)) {
      Files.writeString(place.resolve("service"), "a provider");
    }
  }

  private Path compiled(String name, String... sources) throws IOException {
    Path from = Files.createDirectories(folder.resolve(name + "-sources"));
    for (String source : sources) {
      String type = source.replaceAll("(?s).*?public class (\\w+).*", "$1");
      Files.writeString(from.resolve(type + ".java"), source);
    }
    Path into = folder.resolve(name);
    assertThat(Compiler.compile(List.of(from), List.of(folder.resolve("earlier").toString()), into))
        .isEmpty();
    return into;
  }

  private static URL[] urls(Path... places) throws IOException {
    URL[] urls = new URL[places.length];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = places[i].toUri().toURL();
    }
    return urls;
  }

  @Test
  void what_is_given_calls_the_students_class_and_the_solved_earlier_ones() throws Exception {
    try (URLClassLoader course = new URLClassLoader(urls(solved, earlier));
        MineLoader mine = new MineLoader(List.of(students, solved), "p.now", course)) {
      Object given = mine.loadClass("p.now.Given").getConstructor().newInstance();
      assertThat(((Callable<?>) given).call()).isEqualTo("mine earlier");
      Object solvedOne = course.loadClass("p.now.Given").getConstructor().newInstance();
      assertThat(((Callable<?>) solvedOne).call()).isEqualTo("solved earlier");
    }
  }

  @Test
  void the_modules_services_are_seen_once() throws IOException {
    try (URLClassLoader course = new URLClassLoader(urls(solved, earlier));
        MineLoader mine = new MineLoader(List.of(students, solved), "p.now", course)) {
      assertThat(Collections.list(mine.getResources("service")))
          .containsExactly(solved.resolve("service").toUri().toURL());
    }
  }
}
