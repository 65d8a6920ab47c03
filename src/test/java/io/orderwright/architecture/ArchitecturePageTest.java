package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Test
    void theTreeInReadmeNamesEveryAreaAndEveryModule() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String tree = readme.substring(readme.indexOf("src/main/java/io/orderwright/"));
        tree = tree.substring(0, tree.indexOf("```"));
        for (var area : ARCHITECTURE.areas().entrySet()) {
            assertThat(tree).as("the tree in README").contains("  " + area.getKey() + " ");
            String line = tree.lines()
                    .filter(one -> one.startsWith("  " + area.getKey() + " "))
                    .findFirst()
                    .orElseThrow();
            area.getValue().stream()
                    .map(ArchitecturePage::packageOf)
                    .filter(name -> name.contains("."))
                    .forEach(name -> assertThat(line)
                            .as("modules of %s in README", area.getKey())
                            .containsPattern("\\b" + name.substring(name.lastIndexOf('.') + 1) + "\\b"));
        }
    }
}
