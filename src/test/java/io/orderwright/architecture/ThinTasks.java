package io.orderwright.architecture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Reads the source of a task bean and finds what is more than a call: a second statement, a decision, a loop, a stream,
 * arithmetic, or a method that no diagram can call and that holds such things instead.
 */
final class ThinTasks {

    private ThinTasks() {}

    /** What is wrong with each method, in words; empty for a class that only calls. */
    static List<String> flawsOf(String source) {
        List<String> flaws = new ArrayList<>();
        for (CompilationUnitTree unit : parsed(source)) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitClass(ClassTree type, Void nothing) {
                    type.getMembers().stream()
                            .filter(MethodTree.class::isInstance)
                            .map(MethodTree.class::cast)
                            .filter(method -> !method.getName().contentEquals("<init>"))
                            .forEach(method -> flaws.addAll(flawsOf(method)));
                    return null;
                }
            }.scan(unit, null);
        }
        return flaws;
    }

    private static List<String> flawsOf(MethodTree method) {
        List<String> flaws = new ArrayList<>();
        if (!method.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
            flaws.add(method.getName() + " cannot be called by a diagram");
        }
        if (method.getBody().getStatements().size() != 1) {
            flaws.add(method.getName() + " is not one statement");
        }
        new TreeScanner<Void, Void>() {
            private void flaw(Object tree) {
                flaws.add(method.getName() + " does more than call: " + tree);
            }

            @Override
            public Void visitBinary(BinaryTree tree, Void nothing) {
                flaw(tree);
                return null;
            }

            @Override
            public Void visitUnary(UnaryTree tree, Void nothing) {
                flaw(tree);
                return null;
            }

            @Override
            public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
                flaw(tree);
                return null;
            }

            @Override
            public Void visitConditionalExpression(ConditionalExpressionTree tree, Void nothing) {
                flaw(tree);
                return null;
            }

            @Override
            public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
                flaw(tree);
                return null;
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
                flaw(tree);
                return null;
            }

            @Override
            public Void visitMemberReference(MemberReferenceTree tree, Void nothing) {
                flaw(tree);
                return null;
            }
        }.scan(method.getBody(), null);
        method.getBody().getStatements().stream()
                .filter(statement -> !PLAIN.contains(statement.getKind()))
                .forEach(statement -> flaws.add(method.getName() + " decides or repeats: " + statement.getKind()));
        return flaws;
    }

    private static final List<com.sun.source.tree.Tree.Kind> PLAIN =
            List.of(com.sun.source.tree.Tree.Kind.EXPRESSION_STATEMENT, com.sun.source.tree.Tree.Kind.RETURN);

    static Iterable<? extends CompilationUnitTree> parsed(String source) {
        SimpleJavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Tasks.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        try {
            return ((JavacTask)
                            ToolProvider.getSystemJavaCompiler().getTask(null, null, null, null, null, List.of(file)))
                    .parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
