package gmm.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** All classes of the kit and the solved modules, and all rules they stand under. */
final class House {

  /** Read once. */
  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("gmm");

  private House() {}

  static List<ArchRule> rules() {
    return Stream.of(KitRules.all(), ModuleRules.all(), CircleRules.all())
        .flatMap(List::stream)
        .toList();
  }
}
