package io.orderwright.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Remembers in the data folder that the demo company is complete. */
@Component
@Profile("demo")
class DemoMarker {

    private final Path mark;

    DemoMarker(@Value("${orderwright.data:data}") Path data) {
        this.mark = data.resolve("demo-company");
    }

    boolean already() {
        return Files.exists(mark);
    }

    void remember() {
        try {
            Files.createDirectories(mark.toAbsolutePath().getParent());
            Files.writeString(mark, "complete\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
