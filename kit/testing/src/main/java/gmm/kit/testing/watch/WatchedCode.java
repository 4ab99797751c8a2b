package gmm.kit.testing.watch;

import gmm.kit.Exercise;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The code of a class with the watch in it: each method marked {@link Exercise} tells {@link Watch}
 * when it begins and how it ends, and whatever would end the process throws {@link Exit}. All else
 * stays as it is, its lines too.
 */
final class WatchedCode extends ClassVisitor {

  private static final int API = Opcodes.ASM9;
  private static final String WATCH = Type.getInternalName(Watch.class);
  private static final int STACK_OF_BEGIN = 7; // three texts, the array twice, an index, a value

  private String type;

  private WatchedCode(ClassVisitor to) {
    super(API, to);
  }

  /**
   * {@return the same class, watched}
   *
   * @param code a class as it was compiled
   */
  static byte[] of(byte[] code) {
    ClassReader reader = new ClassReader(code);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new WatchedCode(writer), 0);
    return writer.toByteArray();
  }

  @Override
  public void visit(
      int version, int access, String name, String signature, String above, String[] interfaces) {
    type = name.substring(name.lastIndexOf('/') + 1);
    super.visit(version, access, name, signature, above, interfaces);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    MethodVisitor to = super.visitMethod(access, name, descriptor, signature, exceptions);
    boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
    return new WatchedMethod(to, type + "." + name, Type.getMethodType(descriptor), isStatic);
  }

  private static final class WatchedMethod extends NoExit {

    private final String name;
    private final Type signature;
    private final boolean isStatic;
    private final List<String> parameters = new ArrayList<>();
    private final List<String> meant = new ArrayList<>();
    private final Label begun = new Label();
    private String exercise; // null where the method is none

    WatchedMethod(MethodVisitor to, String name, Type signature, boolean isStatic) {
      super(to);
      this.name = name;
      this.signature = signature;
      this.isStatic = isStatic;
    }

    @Override
    public void visitParameter(String parameter, int access) {
      parameters.add(parameter);
      super.visitParameter(parameter, access);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      AnnotationVisitor to = super.visitAnnotation(descriptor, visible);
      return descriptor.equals(Type.getDescriptor(Exercise.class)) ? new Mark(to) : to;
    }

    /** Reads the exercise's number, and the arguments that it is meant to write into. */
    private final class Mark extends AnnotationVisitor {

      Mark(AnnotationVisitor to) {
        super(API, to);
      }

      @Override
      public void visit(String element, Object value) {
        exercise = (String) value;
        super.visit(element, value);
      }

      @Override
      public AnnotationVisitor visitArray(String element) {
        return new AnnotationVisitor(API, super.visitArray(element)) {
          @Override
          public void visit(String none, Object value) {
            meant.add((String) value);
            super.visit(none, value);
          }
        };
      }
    }

    @Override
    public void visitCode() {
      super.visitCode();
      if (exercise != null) {
        begin();
      }
    }

    private void begin() {
      List<String> names = new ArrayList<>();
      List<Integer> slots = new ArrayList<>();
      if (!isStatic) {
        names.add("this");
        slots.add(0);
      }
      int slot = isStatic ? 0 : 1;
      Type[] types = signature.getArgumentTypes();
      for (int i = 0; i < types.length; i++) {
        String parameter = i < parameters.size() ? parameters.get(i) : "argument " + (i + 1);
        boolean isObject = types[i].getSort() >= Type.ARRAY;
        if (isObject && !meant.contains(parameter)) {
          names.add(parameter);
          slots.add(slot);
        }
        slot += types[i].getSize();
      }
      visitLdcInsn(exercise);
      visitLdcInsn(name);
      visitLdcInsn(String.join(",", names));
      load(slots);
      tell("begun", "(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;[Ljava/lang/Object;)V");
      super.visitLabel(begun);
    }

    private void load(List<Integer> slots) {
      visitIntInsn(Opcodes.BIPUSH, slots.size());
      visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
      for (int i = 0; i < slots.size(); i++) {
        visitInsn(Opcodes.DUP);
        visitIntInsn(Opcodes.BIPUSH, i);
        visitVarInsn(Opcodes.ALOAD, slots.get(i));
        visitInsn(Opcodes.AASTORE);
      }
    }

    private void tell(String what, String descriptor) {
      visitMethodInsn(Opcodes.INVOKESTATIC, WATCH, what, descriptor, false);
    }

    @Override
    public void visitInsn(int opcode) {
      if (exercise != null && opcode == Opcodes.ARETURN) {
        tell("done", "(Ljava/lang/Object;)Ljava/lang/Object;");
        visitTypeInsn(Opcodes.CHECKCAST, signature.getReturnType().getInternalName());
      } else if (exercise != null && opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
        tell("done", "()V");
      }
      super.visitInsn(opcode);
    }

    @Override
    public void visitMaxs(int stack, int locals) {
      if (exercise == null) {
        super.visitMaxs(stack, locals);
        return;
      }
      Label failed = new Label();
      visitTryCatchBlock(begun, failed, failed, null); // after the method's own: it comes last
      visitLabel(failed);
      visitFrame(Opcodes.F_FULL, 0, null, 1, new Object[] {"java/lang/Throwable"});
      super.visitInsn(Opcodes.DUP);
      tell("failed", "(Ljava/lang/Throwable;)V");
      super.visitInsn(Opcodes.ATHROW);
      super.visitMaxs(Math.max(stack + 1, STACK_OF_BEGIN), locals);
    }
  }
}
