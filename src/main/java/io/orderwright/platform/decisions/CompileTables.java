package io.orderwright.platform.decisions;

import io.orderwright.platform.decisions.engine.ShippedClasses;
import io.orderwright.platform.decisions.table.TableSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Compiles the tables in rules/ while the application is built, so that no start of it need do so; ADR 0184. */
public final class CompileTables {

    private CompileTables() {}

    /**
     * @param arguments the root of the class path into which the compiled tables go
     * @throws TableRefused with every finding, if a table is wrong: then nothing is built
     */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        ClassLoader loader = CompileTables.class.getClassLoader();
        for (TableSheet sheet : new TableFiles(new PathMatchingResourcePatternResolver(loader), null)
                .shipped()
                .values()) {
            Path file = root.resolve(ShippedClasses.place(sheet.name()));
            if (Files.exists(file) && ShippedClasses.fits(Files.readAllBytes(file), sheet, loader)) {
                continue;
            }
            Files.createDirectories(file.getParent());
            Files.write(file, ShippedClasses.of(sheet, loader));
        }
    }
}
