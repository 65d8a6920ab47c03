package io.orderwright.process.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A diagram without a test of its paths is not forgotten. */
@Tag("fulfilment")
@Tag("paths")
class EveryProcessTest {

    @Test
    void hasATestOfItsPaths() throws IOException {
        Path tests = Path.of("src/test/java/io/orderwright/process/paths");
        try (Stream<Path> processes = Files.list(Path.of("processes"))) {
            List<String> untested = processes
                    .filter(Files::isDirectory)
                    .map(process -> process.getFileName().toString())
                    .filter(process -> !Files.exists(tests.resolve(camel(process) + "PathsTest.java")))
                    .toList();
            assertThat(untested).isEmpty();
        }
    }

    private static String camel(String words) {
        StringBuilder name = new StringBuilder();
        for (String word : words.split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
