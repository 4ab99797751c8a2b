package gmm.course.picture;

import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A method of a solved class on its way into a student's: what was private has other names. */
final class SolvedMethod extends MethodVisitor {

  private final String type;
  private final MarkedMethods marked;

  /**
   * @param to takes the code
   * @param type the class's internal name, which both have
   * @param marked what the solved class has
   */
  SolvedMethod(MethodVisitor to, String type, MarkedMethods marked) {
    super(Opcodes.ASM9, to);
    this.type = type;
    this.marked = marked;
  }

  /** The name, in the student's class, of what is private in the solved one. */
  static String named(String name) {
    return "solved$" + name;
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    boolean fixed = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
    boolean own = fixed && owner.equals(type) && marked.isStatic(name);
    super.visitFieldInsn(opcode, owner, own ? named(name) : name, descriptor);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean ofInterface) {
    super.visitMethodInsn(opcode, owner, known(owner, name, descriptor), descriptor, ofInterface);
  }

  private String known(String owner, String name, String descriptor) {
    return owner.equals(type) && marked.isHelper(name + descriptor) ? named(name) : name;
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    Object[] now = arguments.clone();
    for (int i = 0; i < now.length; i++) {
      if (now[i] instanceof Handle h) {
        String known = known(h.getOwner(), h.getName(), h.getDesc());
        now[i] = new Handle(h.getTag(), h.getOwner(), known, h.getDesc(), h.isInterface());
      }
    }
    super.visitInvokeDynamicInsn(name, descriptor, bootstrap, now);
  }
}
