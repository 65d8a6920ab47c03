package io.orderwright.architecture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the source of what turns events into starts and messages, and finds where it decides: it may ask a module or a use
 * case one question and tell the process, and nothing more. Names may be put together.
 */
final class ThinCorrelations {

    private static final Set<String> STREAMS = Set.of("stream", "filter", "map", "collect", "anyMatch", "allMatch");

    private ThinCorrelations() {}

    /** What is wrong, in words; empty for a class that only asks and tells. */
    static List<String> flawsOf(String source) {
        List<String> flaws = new ArrayList<>();
        ThinTasks.parsed(source).forEach(unit -> unit.accept(new Decisions(flaws), null));
        return flaws;
    }

    private static final class Decisions extends TreeScanner<Void, Void> {

        private final List<String> flaws;

        Decisions(List<String> flaws) {
            this.flaws = flaws;
        }

        private Void flaw(String what) {
            flaws.add(what);
            return null;
        }

        @Override
        public Void visitIf(IfTree tree, Void nothing) {
            ExpressionTree condition = ((ParenthesizedTree) tree.getCondition()).getExpression();
            if (condition instanceof UnaryTree negated && negated.getKind() == Kind.LOGICAL_COMPLEMENT) {
                condition = negated.getExpression();
            }
            if (!(condition instanceof MethodInvocationTree)) {
                flaw("decides: " + condition);
            }
            return super.visitIf(tree, nothing);
        }

        @Override
        public Void visitBinary(BinaryTree tree, Void nothing) {
            boolean name = tree.getKind() == Kind.PLUS && tree.getLeftOperand() instanceof LiteralTree;
            return name ? super.visitBinary(tree, nothing) : flaw("compares or counts: " + tree);
        }

        @Override
        public Void visitConditionalExpression(ConditionalExpressionTree tree, Void nothing) {
            return flaw("chooses: " + tree);
        }

        @Override
        public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
            return flaw("counts: " + tree);
        }

        @Override
        public Void visitSwitch(SwitchTree tree, Void nothing) {
            return flaw("chooses: " + tree.getExpression());
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
            return flaw("chooses: " + tree.getExpression());
        }

        @Override
        public Void visitForLoop(ForLoopTree tree, Void nothing) {
            return flaw("loops");
        }

        @Override
        public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void nothing) {
            return flaw("loops over " + tree.getExpression());
        }

        @Override
        public Void visitWhileLoop(WhileLoopTree tree, Void nothing) {
            return flaw("loops");
        }

        @Override
        public Void visitThrow(ThrowTree tree, Void nothing) {
            return flaw("refuses: " + tree.getExpression());
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
            return STREAMS.contains(tree.getIdentifier().toString())
                    ? flaw("chooses among many: " + tree)
                    : super.visitMemberSelect(tree, nothing);
        }
    }
}
