package gmm.course.grade;

import gmm.course.run.Workplace;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import gmm.kit.grade.cage.Cage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * For each module the folder that its submissions may see: the kit's library and what that needs,
 * what is given in the module, and the solved modules before it. No test, no mistake, no solution
 * of the module or of a later one.
 */
final class PublicKit {

  /** What a calculation has no use for, or must not see. */
  private static final List<String> LEFT_OUT =
      List.of(
          "kit-cli",
          "kit-testing",
          "kit-loop",
          "kit-measuring",
          "junit",
          "assertj",
          "byte-buddy",
          "picocli",
          "apiguardian",
          "jline",
          "commonmark",
          "asm",
          "progressbar",
          "jfreechart",
          "commons-c",
          "commons-io",
          "commons-lang");

  private static final Pattern NATIVE =
      Pattern.compile(
          "lib(jnijavacpp|jniopenblas_nolapack|openblas|gfortran|quadmath|gcc_s)\\.so[.\\d]*");

  private final Workplace workplace;
  private final Path libraries;
  private final Path scratch;
  private List<String> names;

  PublicKit(Workplace workplace, Path scratch) throws IOException {
    this.workplace = workplace;
    this.scratch = scratch;
    this.libraries = Files.createDirectory(scratch.resolve("libraries"));
  }

  /** A module's folder, filled. */
  Path of(Module module) throws IOException {
    if (names == null) {
      names = copyLibraries();
    }
    Path folder = Files.createDirectory(scratch.resolve("kit-" + module.number()));
    for (String name : names) {
      link(libraries.resolve(name), folder.resolve(name));
    }
    for (String solved : before(module)) {
      Files.copy(Path.of(solved), folder.resolve(Path.of(solved).getFileName()));
    }
    writeGiven(module, folder.resolve(given(module)));
    Path natives = libraries.resolve("native");
    Path own = Files.createDirectory(folder.resolve("native"));
    try (Stream<Path> all = Files.list(natives)) {
      for (Path file : all.toList()) {
        link(file, own.resolve(file.getFileName()));
      }
    }
    return folder;
  }

  private static void link(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (IOException | UnsupportedOperationException e) { // a file system without links
      Files.copy(from, to);
    }
  }

  private List<String> copyLibraries() throws IOException {
    Path natives = Files.createDirectory(libraries.resolve("native"));
    List<String> copied = new ArrayList<>();
    for (String entry : workplace.libraries()) {
      Path jar = Path.of(entry);
      String name = jar.getFileName().toString();
      if (name.endsWith(".jar") && LEFT_OUT.stream().noneMatch(name::startsWith)) {
        Files.copy(jar, libraries.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        copied.add(name);
        unpackNatives(jar, natives);
      }
    }
    return copied;
  }

  /**
   * OpenBLAS as files, by all names that JavaCPP asks for: unpacking them again in each process
   * would take longer than the rest. Where there is no cage, JavaCPP's own cache serves.
   */
  private static void unpackNatives(Path jar, Path into) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().toList()) {
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        if (entry.getName().startsWith("org/bytedeco/") && NATIVE.matcher(name).matches()) {
          try (InputStream in = file.getInputStream(entry)) {
            Files.copy(in, into.resolve(name), StandardCopyOption.REPLACE_EXISTING);
          }
          Path other = into.resolve(name.replace("libopenblas.so", "libopenblas_nolapack.so"));
          if (!Files.exists(other)) {
            link(into.resolve(name), other);
          }
        }
      }
    }
  }

  private List<String> before(Module module) {
    return workplace.solvedUpTo(module).stream()
        .filter(jar -> !jar.equals(workplace.solved(module)))
        .toList();
  }

  private static String given(Module module) {
    return "given-0" + module.number() + ".jar";
  }

  /** The solved module without its exercise classes. */
  private void writeGiven(Module module, Path target) throws IOException {
    Set<String> exercises =
        Catalogue.course().of(module).stream()
            .map(ExerciseInfo::type)
            .map(type -> type.replace('.', '/'))
            .collect(Collectors.toSet());
    try (JarFile solved = new JarFile(workplace.solved(module));
        OutputStream file = Files.newOutputStream(target);
        JarOutputStream out = new JarOutputStream(file)) {
      Enumeration<JarEntry> entries = solved.entries();
      while (entries.hasMoreElements()) {
        JarEntry entry = entries.nextElement();
        String type = entry.getName().replaceFirst("(\\$.*)?\\.class$", "");
        if (!entry.isDirectory() && !exercises.contains(type)) {
          out.putNextEntry(new JarEntry(entry.getName()));
          try (InputStream in = solved.getInputStream(entry)) {
            in.transferTo(out);
          }
        }
      }
    }
  }

  /** The command of a process with one of our classes, that sees the module's folder. */
  List<String> work(Cage cage, Module module, String mainClass) throws IOException {
    List<String> arguments = new ArrayList<>(cage.flags("384m", onClassPath(module)));
    arguments.add(mainClass);
    arguments.add(cage.inside(given(module)));
    return cage.java(arguments);
  }

  /** What a submission is compiled against, as its process sees it. */
  String compilePath(Cage cage, Module module) {
    return Preparation.joined(
        Stream.concat(Stream.of(given(module)), onClassPath(module).stream()).map(cage::inside));
  }

  private List<String> onClassPath(Module module) {
    List<String> all = new ArrayList<>();
    before(module).forEach(jar -> all.add(Path.of(jar).getFileName().toString()));
    all.addAll(names);
    return all;
  }
}
