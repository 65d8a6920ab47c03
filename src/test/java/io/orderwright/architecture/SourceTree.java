package io.orderwright.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The sources of the product as the compiler parses them: types, methods with their length, texts. Read once for all laws. */
final class SourceTree {

    /** A type: {@code name} is the simple one, {@code outer} that of the type around it, or empty. */
    record Type(Path file, String packageName, String outer, String name, String kind, boolean exported) {}

    /**
     * A method or constructor ({@code name} is then {@code <init>}) with its lines from the first to the last.
     *
     * @param body as the compiler reads it, without comments
     */
    record Method(Path file, String type, String name, int parameters, boolean ofRecord, long lines, String body) {

        String place() {
            return type + "." + name;
        }
    }

    /** A text in the code, text blocks too. */
    record Text(Path file, String packageName, String type, String value) {}

    static final Path MAIN = Path.of("src", "main", "java");

    static final SourceTree PRODUCT = of(MAIN);

    private final List<Path> files;
    private final List<Type> types = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();

    private SourceTree(List<Path> files) {
        this.files = files;
    }

    private static SourceTree of(Path root) {
        SourceTree tree = new SourceTree(javaFiles(root));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(tree.files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                tree.new Reader(unit, positions).scan(unit, null);
            }
            return tree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> javaFiles(Path root) {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Path> files() {
        return files;
    }

    List<Type> types() {
        return types;
    }

    List<Method> methods() {
        return methods;
    }

    List<Text> texts() {
        return texts;
    }

    private final class Reader extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Path file;
        private final String packageName;
        private final List<ClassTree> around = new ArrayList<>();

        Reader(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
            this.file = Path.of(unit.getSourceFile().toUri());
            this.packageName = String.valueOf(unit.getPackageName());
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            String name = type.getSimpleName().toString();
            if (!name.isEmpty()) {
                boolean exported = type.getModifiers().toString().contains("public")
                        || !around.isEmpty()
                                && around.get(around.size() - 1)
                                        .getKind()
                                        .name()
                                        .equals("INTERFACE");
                types.add(new Type(
                        file, packageName, outer(), name, type.getKind().name(), exported));
            }
            around.add(type);
            super.visitClass(type, none);
            around.remove(around.size() - 1);
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            if (method.getBody() != null && positions.getStartPosition(unit, method) >= 0) {
                LineMap lines = unit.getLineMap();
                long first = lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
                long last = lines.getLineNumber(positions.getEndPosition(unit, method.getBody()));
                boolean ofRecord =
                        around.get(around.size() - 1).getKind().name().equals("RECORD");
                methods.add(new Method(
                        file,
                        outer(),
                        method.getName().toString(),
                        method.getParameters().size(),
                        ofRecord,
                        last - first + 1,
                        method.getBody().toString()));
            }
            return super.visitMethod(method, none);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void none) {
            if (literal.getValue() instanceof String text) {
                texts.add(new Text(file, packageName, outer(), text));
            }
            return super.visitLiteral(literal, none);
        }

        private String outer() {
            return around.stream()
                    .map(type -> type.getSimpleName().toString())
                    .reduce((one, two) -> one + "." + two)
                    .orElse("");
        }
    }
}
