package gmm.kit.grade.cage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CageTest {

  @TempDir private Path folder;

  private final List<Process> running = new ArrayList<>();
  private Path kit;
  private Path secret;

  @BeforeEach
  void a_kit_that_all_may_read_and_a_secret() throws IOException {
    assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    kit = Files.createDirectory(folder.resolve("kit"));
    secret = Files.writeString(folder.resolve("secret"), "the answer");
    String name = Greedy.class.getName().replace('.', '/') + ".class";
    try (var code = Greedy.class.getResourceAsStream("Greedy.class");
        var out = new JarOutputStream(Files.newOutputStream(kit.resolve("greedy.jar")))) {
      out.putNextEntry(new JarEntry(name));
      code.transferTo(out);
    }
  }

  @AfterEach
  void nothing_is_left_running() {
    running.forEach(p -> p.descendants().forEach(ProcessHandle::destroyForcibly));
    running.forEach(Process::destroyForcibly);
  }

  private String said(Cage cage, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(cage.flags("64m", List.of("greedy.jar")));
    all.add(Greedy.class.getName());
    all.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(cage.java(all));
    builder.environment().putAll(Map.of("OPENBLAS_CORETYPE", "HASWELL", "SECRET", "the answer"));
    Cage.strip(builder);
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    running.add(process);
    BufferedReader lines = process.inputReader(); // not closed: the process is to live on
    String line = lines.readLine();
    while (line != null && !line.startsWith("said ")) {
      line = lines.readLine();
    }
    return String.valueOf(line).replaceFirst("^said ", "");
  }

  @Test
  void threads_of_one_cage_are_not_taken_from_another() throws IOException {
    Cage cage = Cage.around(kit, List.of());
    assumeThat(cage.strength().keepsSecrets()).isTrue();
    int first = Integer.parseInt(said(cage, "threads", "600"));
    int second = Integer.parseInt(said(cage, "threads", "600"));
    assertThat(first).isBetween(50, 400);
    assertThat(second).isBetween(first - 20, first + 20);
  }

  @Test
  void the_processor_that_openblas_multiplies_for_is_all_that_comes_in() throws IOException {
    for (Strength most : List.of(Strength.WHOLE, Strength.APART)) {
      assertThat(said(Cage.around(kit, List.of(), most), "environment").split(" "))
          .contains("OPENBLAS_CORETYPE")
          .isSubsetOf("OPENBLAS_CORETYPE", "LD_LIBRARY_PATH", "PWD");
    }
  }

  @Test
  void within_walls_the_scratch_folder_is_small() throws IOException {
    Cage cage = Cage.around(kit, List.of());
    assumeThat(cage.strength()).isEqualTo(Strength.WHOLE);
    assertThat(Integer.parseInt(said(cage, "fill").replace(" MB", ""))).isLessThan(70);
    assertThat(said(cage, "read", secret.toString())).isEqualTo("nothing");
  }

  @Test
  void without_walls_a_user_of_its_own_reads_no_secret() throws IOException {
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    Cage cage = Cage.around(kit, List.of(secret), Strength.APART);
    assumeThat(cage.strength()).isEqualTo(Strength.APART);
    assertThat(said(cage, "read", secret.toString())).isEqualTo("nothing");
    assertThat(cage.remedy()).isPresent();
  }

  @Test
  void what_all_may_read_is_no_secret_and_that_is_said() throws IOException {
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
    Cage cage = Cage.around(kit, List.of(secret), Strength.APART);
    assumeThat(Rights.isOpenToAll(secret)).isTrue();
    assertThat(cage.strength()).isGreaterThan(Strength.APART);
    assertThat(cage.strength().words()).contains("the solutions too");
    assertThat(cage.remedy().orElseThrow()).contains("chmod");
    assertThat(said(cage, "read", secret.toString())).isEqualTo("the answer");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(Rights.isOpenToAll(secret)).isFalse();
  }
}
