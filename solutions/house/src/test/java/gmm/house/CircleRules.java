package gmm.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.function.Function;

/** No circles: of two things one can be read before the other. */
final class CircleRules {

  private CircleRules() {}

  static List<ArchRule> all() {
    return List.of(
        noCircle(new Pieces("packages", CircleRules::layer)),
        noCircle(new Pieces("files of module 3", CircleRules::fileOfModule3)));
  }

  private static ArchRule noCircle(Pieces pieces) {
    return slices()
        .assignedFrom(pieces)
        .should()
        .beFreeOfCycles()
        .ignoreDependency(ModuleRules.THE_BUILDER, alwaysTrue())
        .as("no %s stand in a circle".formatted(pieces.getDescription()));
  }

  /** The package, but for module 3's ground, which is two. */
  private static String layer(JavaClass c) {
    return c.getPackageName().equals("gmm.mixture.given") ? "gmm.mixture" : c.getPackageName();
  }

  private static String fileOfModule3(JavaClass c) {
    return c.getPackageName().startsWith("gmm.mixture") ? ModuleRules.file(c) : "";
  }

  /** What classes are put together by, where it is not empty. */
  private record Pieces(String name, Function<JavaClass, String> of) implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass c) {
      String piece = of.apply(c);
      return piece.isEmpty() ? SliceIdentifier.ignore() : SliceIdentifier.of(piece);
    }

    @Override
    public String getDescription() {
      return name;
    }
  }
}
