package gmm.course.handout;

import gmm.course.run.Workplace;
import gmm.kit.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The solved modules, with the sources of what is given in them, and the mistakes as a Maven
 * repository of plain files.
 */
final class FileRepository {

  /** Its folder in the handout. */
  static final String FOLDER = ".repository";

  private static final String GROUP = "gmm.course";

  private final Workplace workplace;

  FileRepository(Workplace workplace) {
    this.workplace = workplace;
  }

  private Map<String, Path> jars() {
    Map<String, Path> jars = new LinkedHashMap<>();
    for (Module module : Module.values()) {
      jars.put(module.solvedArtifact(), Path.of(workplace.solved(module)));
    }
    jars.put("mistakes", Path.of(workplace.mistakes()));
    return jars;
  }

  /** What tells this handout's binaries from another's in a local repository. */
  String digest() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path jar : jars().values()) {
        digest.update(Files.readAllBytes(jar));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  void write(Path folder, String version) throws IOException {
    for (var jar : jars().entrySet()) {
      Path place = folder.resolve(GROUP.replace('.', '/')).resolve(jar.getKey()).resolve(version);
      Files.createDirectories(place);
      String name = jar.getKey() + "-" + version;
      Files.copy(jar.getValue(), place.resolve(name + ".jar"));
      Files.writeString(place.resolve(name + ".pom"), pom(jar.getKey(), version));
      for (Module module : Module.values()) {
        if (module.solvedArtifact().equals(jar.getKey())) {
          GivenSources.write(workplace.root(), module, place.resolve(name + "-sources.jar"));
        }
      }
    }
  }

  private static String pom(String artifact, String version) {
    StringBuilder dependencies = new StringBuilder();
    for (String needed : needs(artifact)) {
      dependencies.append(
          """
              <dependency>
                <groupId>%s</groupId>
                <artifactId>%s</artifactId>
                <version>%s</version>
              </dependency>
          """
              .formatted(GROUP, needed, version));
    }
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <project xmlns="http://maven.apache.org/POM/4.0.0">
      <modelVersion>4.0.0</modelVersion>
      <groupId>%s</groupId>
      <artifactId>%s</artifactId>
      <version>%s</version>
      <dependencies>
    %s  </dependencies>
    </project>
    """
        .formatted(GROUP, artifact, version, dependencies);
  }

  private static List<String> needs(String artifact) {
    List<String> solvedBefore =
        Arrays.stream(Module.values())
            .map(Module::solvedArtifact)
            .filter(a -> a.compareTo(artifact) < 0 && artifact.startsWith("solved-"))
            .toList();
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of("kit-library"), solvedBefore.stream())
        .toList();
  }
}
