package gmm.course.picture;

import gmm.kit.Exercise;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What a compiled exercise class has: its exercises' methods, and what is its own affair. */
final class MarkedMethods extends ClassVisitor {

  private static final String MARK = Type.getDescriptor(Exercise.class);

  private final Map<String, String> exercises = new HashMap<>();
  private final Set<String> helpers = new HashSet<>();
  private final Set<String> constants = new HashSet<>();

  private boolean initialised;

  private MarkedMethods() {
    super(Opcodes.ASM9);
  }

  static MarkedMethods of(ClassReader code) {
    MarkedMethods found = new MarkedMethods();
    code.accept(found, ClassReader.SKIP_CODE);
    return found;
  }

  /** Whether a method belongs to another exercise than this one. */
  boolean isOfAnother(String exercise, String method) {
    return exercises.containsKey(method) && !exercises.get(method).equals(exercise);
  }

  /** Whether the class has methods of other exercises than this one. */
  boolean hasOthers(String exercise) {
    return exercises.values().stream().anyMatch(e -> !e.equals(exercise));
  }

  /** Whether a method is private, and no exercise: nobody but this class calls it. */
  boolean isHelper(String method) {
    return helpers.contains(method) && !exercises.containsKey(method);
  }

  boolean isStatic(String field) {
    return constants.contains(field);
  }

  /** Whether something is to be done before the class is used. */
  boolean isInitialised() {
    return initialised;
  }

  @Override
  public FieldVisitor visitField(
      int access, String name, String descriptor, String signature, Object value) {
    if ((access & Opcodes.ACC_STATIC) != 0) {
      constants.add(name);
    }
    return null;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    String method = name + descriptor;
    initialised |= name.equals("<clinit>");
    if ((access & Opcodes.ACC_PRIVATE) != 0 && !name.startsWith("<")) {
      helpers.add(method);
    }
    return new MethodVisitor(Opcodes.ASM9) {
      @Override
      public AnnotationVisitor visitAnnotation(String type, boolean visible) {
        return type.equals(MARK) ? new Number(method) : null;
      }
    };
  }

  private final class Number extends AnnotationVisitor {

    private final String method;

    Number(String method) {
      super(Opcodes.ASM9);
      this.method = method;
    }

    @Override
    public void visit(String element, Object value) {
      exercises.put(method, (String) value);
    }
  }
}
