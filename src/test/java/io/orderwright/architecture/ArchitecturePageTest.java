package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page about the architecture and the tree in README are those of the code. */
@Tag("architecture")
class ArchitecturePageTest {

    private static final Path PAGE = Path.of("docs", "architecture.md");
    private static final Path DRAWN = Path.of("target", "architecture.md");

    private static final ArchitecturePage ARCHITECTURE = new ArchitecturePage();

    @Test
    void thePageIsDrawnFromTheCode() throws IOException {
        String drawn = ARCHITECTURE.draw();
        Files.createDirectories(DRAWN.getParent());
        Files.writeString(DRAWN, drawn);
        assertThat(Files.readString(PAGE))
                .as("docs/architecture.md is not what the code is: cp target/architecture.md docs/architecture.md")
                .isEqualTo(drawn);
    }

    /** Each of them, in any order, and none that is gone. */
    @Test
    void theTreeInReadmeNamesTheAreasAndTheirModules() throws IOException {
        Map<String, Set<String>> drawn = new TreeMap<>();
        ARCHITECTURE
                .areas()
                .forEach((area, modules) -> drawn.put(
                        area,
                        modules.stream()
                                .map(ArchitecturePage::packageOf)
                                .filter(name -> name.contains("."))
                                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                                .collect(Collectors.toCollection(TreeSet::new))));
        assertThat(tree(Files.readString(Path.of("README.md")), drawn))
                .as("the tree in README")
                .isEqualTo(drawn);
    }

    @Test
    void aTreeThatIsNotTheCodeWouldBeNoticed() {
        Map<String, Set<String>> code = Map.of("sales", Set.of("orders", "terms"), "demo", Set.of());
        String right =
                "src/main/java/io/orderwright/\n  sales   what we promise: orders, terms\n  demo   a company: loaded\n```";
        assertThat(tree(right, code)).isEqualTo(code);
        assertThat(tree(right.replace("terms", "terms, rebates"), code)).isNotEqualTo(code);
        assertThat(tree(right.replace(", terms", ""), code)).isNotEqualTo(code);
        assertThat(tree(right.replace("  demo", "  gone   nothing\n  demo"), code))
                .isNotEqualTo(code);
    }

    /** By area, the modules that its line names behind a colon; a colon means nothing where an area has no modules. */
    private static Map<String, Set<String>> tree(String readme, Map<String, Set<String>> code) {
        String tree = readme.substring(readme.indexOf("src/main/java/io/orderwright/"));
        Map<String, Set<String>> named = new TreeMap<>();
        tree.substring(0, tree.indexOf("```")).lines().skip(1).forEach(line -> {
            String area = line.strip().split(" ")[0];
            boolean hasModules = !code.getOrDefault(area, Set.of()).isEmpty();
            String modules = hasModules ? line.substring(line.lastIndexOf(':') + 1) : "";
            named.put(
                    area,
                    Stream.of(modules.split(","))
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .collect(Collectors.toCollection(TreeSet::new)));
        });
        return named;
    }
}
