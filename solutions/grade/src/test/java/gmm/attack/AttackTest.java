package gmm.attack;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.course.grade.Grading;
import gmm.course.grade.Kept;
import gmm.course.grade.Limits;
import gmm.course.run.Workplace;
import gmm.kit.CourseRoot;
import gmm.kit.Module;
import gmm.kit.grade.cage.Strength;
import gmm.kit.grade.report.Mark;
import gmm.kit.grade.report.Sheet;
import gmm.kit.grade.report.Standing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Attacks from within a submission: none makes an exercise right, none keeps another from being
 * judged, none reaches what lies outside, and nothing of them is left running.
 */
class AttackTest {

  private static final List<Module> MODULES = List.of(Module.LIKELIHOOD, Module.EM, Module.MIXTURE);

  /** One exercise of each module is solved: an attack costs it nothing. */
  private static final Set<String> WITNESSES = Set.of("1.3", "2.3", "3.15");

  private static final Limits LIMITS = new Limits(1.5, 60, 12);

  private static final List<String> ATTACKS =
      Arrays.asList(
          ("nothing forgedFrames forgedVerdicts badBytes exit halt loop constructor initialiser"
                  + " threads memory recursion disk write read sockets processes kill hooks unsafe"
                  + " setAccessible natively foreign attach solution stackTrace evilMessage"
                  + " oddMessage outOfMemory otherTodo ownProcess input eatsInput finaliser loader"
                  + " defaults memoryFile parent signal sleeps")
              .split(" "));

  private final Path course = CourseRoot.find();
  private final AtomicInteger visitors = new AtomicInteger();

  /** By submission, by exercise, the attack. */
  private static Map<String, Map<String, String>> plan() {
    List<String> slots =
        MODULES.stream()
            .flatMap(m -> Attack.standingAlone(m).stream())
            .map(e -> e.number())
            .filter(n -> !WITNESSES.contains(n))
            .toList();
    Map<String, Map<String, String>> plan = new TreeMap<>();
    for (int i = 0; i < ATTACKS.size(); i++) {
      plan.computeIfAbsent("attacker-" + i / slots.size(), id -> new LinkedHashMap<>())
          .put(slots.get(i % slots.size()), ATTACKS.get(i));
    }
    return plan;
  }

  private Thread listen(ServerSocket server) {
    return Thread.ofVirtual()
        .start(
            () -> {
              try {
                while (true) {
                  server.accept().close();
                  visitors.incrementAndGet();
                }
              } catch (IOException e) {
                Thread.currentThread().interrupt(); // closed: the test is over
              }
            });
  }

  @Test
  void none_of_forty_attacks_is_green_and_none_reaches_out(@TempDir Path folder)
      throws IOException {
    assertThat(ATTACKS).hasSize(40).doesNotHaveDuplicates();
    Path kept = folder.resolve("kept");
    List<Path> places = List.of(course, folder, kept, Path.of(System.getProperty("user.home")));
    Map<String, Path> submissions = new TreeMap<>();
    Workplace workplace = Workplace.at(course);
    List<Sheet> sheets;
    Strength strength;
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Grading grading = new Grading(workplace, MODULES, null, 0, LIMITS, 2)) {
      listen(server);
      Attack attack = new Attack(course, server.getLocalPort(), places);
      for (var one : plan().entrySet()) {
        submissions.put(one.getKey(), folder.resolve(one.getKey()));
        attack.write(one.getValue(), WITNESSES, submissions.get(one.getKey()));
      }
      strength = grading.cage().strength();
      sheets = grading.grade(submissions, Map.of(), new Kept(kept, workplace, null));
    }
    plan().forEach((id, attacks) -> holds(sheet(sheets, id), attacks));
    assertThat(leftRunning()).isEmpty();
    if (strength == Strength.WHOLE) {
      assertThat(visitors).hasValue(0);
      places.forEach(p -> assertThat(p.resolve("written-by-attack")).doesNotExist());
    }
  }

  private static Sheet sheet(List<Sheet> sheets, String id) {
    return sheets.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private static void holds(Sheet sheet, Map<String, String> attacks) {
    assertThat(sheet.trouble()).isNull();
    for (Mark mark : sheet.marks()) {
      String attack = attacks.get(mark.exercise());
      if (attack != null) {
        System.out.printf("%-16s %s %s%n", attack, mark.exercise(), mark.standing().words());
        assertThat(mark.standing())
            .as("%s in %s: %s", attack, mark.exercise(), mark.said())
            .isIn(expected(attack));
        assertThat(mark.said()).doesNotContain("reached", "AssertionError");
      }
      if (attack == null) {
        assertThat(mark.standing()).as(mark.exercise()).isNotEqualTo(Standing.NOT_JUDGED);
      }
    }
    List<String> modules = attacks.keySet().stream().map(n -> n.substring(0, 2)).toList();
    List<String> witnesses = new ArrayList<>(WITNESSES);
    witnesses.removeIf(w -> !modules.contains(w.substring(0, 2)));
    witnesses.forEach(w -> assertThat(sheet.of(w)).as(w).isEqualTo(Standing.RIGHT));
  }

  /** What may come of an attack; never that it is right. */
  private static List<Standing> expected(String attack) {
    return switch (attack) {
      case "otherTodo" -> List.of(Standing.WAITING); // it says that another is not written
      case "sleeps" -> List.of(Standing.NOT_JUDGED); // a busy machine looks the same
      default -> List.of(Standing.WRONG, Standing.ENDLESS, Standing.CRASHED, Standing.NOT_JUDGED);
    };
  }

  private static List<String> leftRunning() {
    return ProcessHandle.current()
        .descendants()
        .filter(ProcessHandle::isAlive)
        .flatMap(p -> p.info().commandLine().stream())
        .filter(line -> line.contains("gmm.kit.grade.work") || line.contains("sleep 4242"))
        .toList();
  }
}
