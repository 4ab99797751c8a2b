package gmm.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import gmm.kit.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The layers of a solved module, from the ground: given types, the students' formulas, what runs
 * them (an engine, files), a command, demonstrations. A layer uses what lies below it; of an
 * earlier module all use formulas and given types.
 *
 * <p>In module 3 formulas and given types are one layer: its given types carry the students' {@code
 * CovarianceType}, its model answers by their formulas. What must not stand in a circle there is a
 * file ({@link CircleRules}).
 */
final class ModuleRules {

  private static final String FORMULAS = "";
  private static final String GIVEN = ".given";
  private static final String ENGINE = ".engine";
  private static final String JSON = ".json";
  private static final String FIT = ".fit";
  private static final String DEMO = ".demo";

  /** A module's layer and those that it may use. */
  private record Layer(Module module, List<String> own, List<String> below) {}

  /**
   * The one circle there is: a builder runs the engine and makes a model, and a model names its
   * builder, so that a reader may write {@code GaussianMixture.builder(3).fit(rows)}.
   */
  static final DescribedPredicate<JavaClass> THE_BUILDER =
      describe("the builder", c -> file(c).equals("gmm.mixture.given.MixtureBuilder"));

  private ModuleRules() {}

  static List<ArchRule> all() {
    List<ArchRule> rules = new ArrayList<>();
    Stream.of(Module.values()).forEach(module -> rules.add(order(module)));
    layers().forEach(layer -> rules.add(rule(layer)));
    return rules;
  }

  private static List<Layer> layers() {
    List<String> ground = List.of(FORMULAS, GIVEN);
    List<Layer> layers = new ArrayList<>();
    for (Module module : Module.values()) {
      if (module != Module.MIXTURE) {
        layers.add(new Layer(module, List.of(GIVEN), List.of()));
        layers.add(new Layer(module, List.of(FORMULAS), List.of(GIVEN)));
        layers.add(new Layer(module, List.of(DEMO), ground));
      }
    }
    layers.add(new Layer(Module.MIXTURE, ground, List.of()));
    layers.add(new Layer(Module.MIXTURE, List.of(ENGINE), ground));
    layers.add(new Layer(Module.MIXTURE, List.of(JSON), ground));
    layers.add(new Layer(Module.MIXTURE, List.of(FIT), List.of(FORMULAS, GIVEN, JSON)));
    layers.add(
        new Layer(Module.MIXTURE, List.of(DEMO), List.of(FORMULAS, GIVEN, ENGINE, JSON, FIT)));
    return layers;
  }

  /** {@return the class that a nested one stands in: its file} */
  static String file(JavaClass c) {
    return c.getEnclosingClass().map(ModuleRules::file).orElse(c.getName());
  }

  private static ArchRule order(Module module) {
    Stream<String> earlier =
        Stream.of(Module.values())
            .filter(m -> m.number() < module.number())
            .flatMap(m -> Stream.of(m.packageName(), m.packageName() + GIVEN));
    return classes()
        .that(anywhereIn(module))
        .should()
        .onlyDependOnClassesThat(
            not(KitRules.OURS)
                .or(KitRules.LIBRARY)
                .or(anywhereIn(module))
                .or(resideInAnyPackage(earlier.toArray(String[]::new))))
        .as(module.packageName() + " takes formulas and given types of earlier modules");
  }

  private static ArchRule rule(Layer layer) {
    DescribedPredicate<JavaClass> own = in(layer.module(), layer.own());
    return classes()
        .that(own)
        .and(not(THE_BUILDER))
        .should()
        .onlyDependOnClassesThat(
            not(anywhereIn(layer.module())).or(own).or(in(layer.module(), layer.below())))
        .as(own.getDescription() + " uses what lies below it");
  }

  private static DescribedPredicate<JavaClass> anywhereIn(Module module) {
    return resideInAPackage(module.packageName() + "..");
  }

  private static DescribedPredicate<JavaClass> in(Module module, List<String> layers) {
    List<String> packages = layers.stream().map(l -> module.packageName() + l).toList();
    return resideInAnyPackage(packages.toArray(String[]::new)).as(String.join(" and ", packages));
  }
}
