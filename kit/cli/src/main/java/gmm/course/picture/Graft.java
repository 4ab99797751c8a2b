package gmm.course.picture;

import gmm.kit.testing.watch.NoExit;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A student's compiled class whose methods of one exercise stay as they are, while those of all
 * other exercises become the solved ones: what a picture then shows is this exercise's doing.
 *
 * <p>A solved method brings along what is private to it, under names of its own, so that it never
 * meets a helper or a constant of the student's. What would end the process is told instead.
 */
final class Graft extends ClassVisitor {

  private static final String BEGIN = "<clinit>";

  private final ClassReader solved;
  private final MarkedMethods marked;
  private final String exercise;
  private final Set<String> nest = new HashSet<>();
  private final boolean initialised;
  private boolean begins;

  private Graft(ClassWriter to, ClassReader solved, String exercise) {
    super(Opcodes.ASM9, to);
    this.solved = solved;
    this.exercise = exercise;
    marked = MarkedMethods.of(solved);
    initialised = marked.isInitialised();
  }

  /**
   * {@return the class}
   *
   * @param students as compiled
   * @param solved the same class of the solved module, as compiled
   * @param exercise the number of the one that stays
   */
  static byte[] of(byte[] students, byte[] solved, String exercise) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(students).accept(new Graft(writer, new ClassReader(solved), exercise), 0);
    return writer.toByteArray();
  }

  private boolean isGrafted() {
    return marked.hasOthers(exercise);
  }

  @Override
  public void visitNestMember(String member) {
    nest.add(member);
    super.visitNestMember(member);
  }

  @Override
  public void visitInnerClass(String name, String outer, String inner, int access) {
    nest.add(name + " is known");
    super.visitInnerClass(name, outer, inner, access);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    if (marked.isOfAnother(exercise, name + descriptor)) {
      return null; // the solved one takes its place
    }
    MethodVisitor to = super.visitMethod(access, name, descriptor, signature, exceptions);
    if (!name.equals(BEGIN) || !isGrafted() || !initialised) {
      return new NoExit(to);
    }
    begins = true;
    return new NoExit(to) {
      @Override
      public void visitCode() {
        super.visitCode();
        begin(this);
      }
    };
  }

  /** Has the solved class's constants made. */
  private void begin(MethodVisitor code) {
    String type = solved.getClassName();
    code.visitMethodInsn(Opcodes.INVOKESTATIC, type, SolvedMethod.named("begin"), "()V", false);
  }

  @Override
  public void visitEnd() {
    if (isGrafted()) {
      solved.accept(new Solved(), 0);
      if (initialised && !begins) {
        MethodVisitor code = super.visitMethod(Opcodes.ACC_STATIC, BEGIN, "()V", null, null);
        code.visitCode();
        begin(code);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
      }
    }
    super.visitEnd();
  }

  /** Reads the solved class and hands on what is to be brought over. */
  private final class Solved extends ClassVisitor {

    Solved() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visitNestMember(String member) {
      if (nest.add(member)) {
        Graft.super.visitNestMember(member);
      }
    }

    @Override
    public void visitInnerClass(String name, String outer, String inner, int access) {
      if (nest.add(name + " is known")) {
        Graft.super.visitInnerClass(name, outer, inner, access);
      }
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      return marked.isStatic(name)
          ? Graft.super.visitField(
              access & ~Opcodes.ACC_FINAL, SolvedMethod.named(name), descriptor, signature, value)
          : null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      String method = name + descriptor;
      String as;
      int how = access;
      if (marked.isOfAnother(exercise, method)) {
        as = name;
      } else if (marked.isHelper(method)) {
        as = SolvedMethod.named(name);
      } else if (name.equals(BEGIN)) {
        as = SolvedMethod.named("begin");
        how = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
      } else {
        return null;
      }
      return new SolvedMethod(
          Graft.super.visitMethod(how, as, descriptor, signature, exceptions),
          solved.getClassName(),
          marked);
    }
  }
}
