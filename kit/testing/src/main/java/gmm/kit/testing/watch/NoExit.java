package gmm.kit.testing.watch;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A method's code in which whatever would end the process throws {@link Exit} instead. */
public class NoExit extends MethodVisitor {

  private static final String EXIT = Type.getInternalName(Exit.class);

  /**
   * @param to takes the code
   */
  public NoExit(MethodVisitor to) {
    super(Opcodes.ASM9, to);
  }

  /** What would end the process, and with it the work of all others, is told instead. */
  @Override
  public void visitMethodInsn(
      int opcode, String owner, String called, String descriptor, boolean ofInterface) {
    boolean ends =
        owner.equals("java/lang/System") && called.equals("exit")
            || owner.equals("java/lang/Runtime")
                && (called.equals("exit") || called.equals("halt"));
    if (ends) {
      String given = opcode == Opcodes.INVOKESTATIC ? "(I)V" : "(Ljava/lang/Runtime;I)V";
      super.visitMethodInsn(Opcodes.INVOKESTATIC, EXIT, called, given, false);
    } else {
      super.visitMethodInsn(opcode, owner, called, descriptor, ofInterface);
    }
  }
}
