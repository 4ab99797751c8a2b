package gmm.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * The rooms of the kit: the library stands on nothing of ours, testing and measuring on the
 * library, the learner's loop and grading on library and testing, the command line on these. A
 * library of others is called in one place.
 */
final class KitRules {

  private static final String TESTING = "gmm.kit.testing..";
  private static final String MEASURING = "gmm.kit.measuring..";
  private static final String LOOP = "gmm.kit.loop..";
  private static final String GRADE = "gmm.kit.grade..";
  private static final String COMMANDS = "gmm.course";
  private static final String COMMAND_LINE = "gmm.course..";

  static final DescribedPredicate<JavaClass> OURS = resideInAPackage("gmm..");
  static final DescribedPredicate<JavaClass> LIBRARY =
      resideInAPackage("gmm.kit..").and(not(resideInAnyPackage(TESTING, MEASURING, LOOP, GRADE)));

  private KitRules() {}

  static List<ArchRule> all() {
    return List.of(
        stands("kit/library", LIBRARY, LIBRARY),
        stands("kit/testing", resideInAPackage(TESTING), LIBRARY),
        stands("kit/measuring", resideInAPackage(MEASURING), LIBRARY),
        stands("kit/loop", resideInAPackage(LOOP), LIBRARY.or(resideInAPackage(TESTING))),
        stands("kit/grade", resideInAPackage(GRADE), LIBRARY.or(resideInAPackage(TESTING))),
        noClasses()
            .that(resideInAnyPackage("gmm.kit.grade.wire..", "gmm.kit.grade.work.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(TESTING, "gmm.kit.grade.ask.."))
            .as("the process that holds a submission knows nothing of tests"),
        stands("kit/cli", resideInAPackage(COMMAND_LINE), resideInAPackage("gmm.kit..")),
        noClasses()
            .that(resideInAPackage(COMMAND_LINE).and(not(resideInAPackage(COMMANDS))))
            .should()
            .dependOnClassesThat(resideInAnyPackage(COMMANDS, MEASURING))
            .as("a command calls a room, no room of kit/cli a command or a measurement"),
        onlyIn("Smile", List.of("smile.."), "gmm.kit.linalg", "gmm.kit.algorithms"),
        onlyIn("OpenBLAS", List.of("org.bytedeco.."), "gmm.kit.linalg"),
        onlyIn("JFreeChart", List.of("org.jfree.."), "gmm.kit.plot"),
        onlyIn("the progress bar", List.of("me.tongfei.."), "gmm.kit"),
        onlyIn("JLine", List.of("org.jline.."), "gmm.kit.loop.screen"),
        onlyIn("commonmark", List.of("org.commonmark.."), "gmm.course.lecture"),
        // check names the annotations that a test may use
        onlyIn(
            "JUnit",
            List.of("org.junit.."),
            TESTING,
            "gmm.kit.loop.work",
            "gmm.course.run",
            "gmm.course.check"),
        onlyIn(
            "the compiler",
            List.of("com.sun.source..", "javax.tools.."),
            COMMAND_LINE,
            "gmm.kit.loop.build",
            "gmm.kit.grade.work"));
  }

  private static ArchRule stands(
      String room, DescribedPredicate<JavaClass> in, DescribedPredicate<JavaClass> on) {
    return classes()
        .that(in)
        .should()
        .onlyDependOnClassesThat(not(OURS).or(in).or(on))
        .as(room + " stands on what lies below it");
  }

  private static ArchRule onlyIn(String library, List<String> packages, String... callers) {
    return noClasses()
        .that(OURS.and(not(resideInAnyPackage(callers))))
        .should()
        .dependOnClassesThat(resideInAnyPackage(packages.toArray(String[]::new)))
        .as("%s is called in %s alone".formatted(library, String.join(" and ", callers)));
  }
}
