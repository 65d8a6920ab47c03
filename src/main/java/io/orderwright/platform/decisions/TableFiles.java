package io.orderwright.platform.decisions;

import io.orderwright.platform.decisions.table.Coverage;
import io.orderwright.platform.decisions.findings.Finding;
import io.orderwright.platform.decisions.findings.FindingKind;
import io.orderwright.platform.decisions.table.TableReader;
import io.orderwright.platform.decisions.table.TableSheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** The tables as shipped in rules/, each replaced by the file of the same name in the owner's folder, if there is one. */
final class TableFiles {

    private static final String ROOT = "/rules/";
    private static final String EXTENSION = ".drl.xlsx";

    private final ResourcePatternResolver resources;
    private final @Nullable Path folder;

    TableFiles(ResourcePatternResolver resources, @Nullable Path folder) {
        this.resources = resources;
        this.folder = folder;
    }

    /**
     * Reads and checks every table.
     *
     * @throws TableRefused with every finding of every table
     */
    Collection<TableSheet> read() {
        Map<String, TableSheet> sheets = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        shipped().forEach((name, bytes) -> collect(findings, () -> sheets.put(name, checked(name, bytes, null))));
        if (sheets.isEmpty() && findings.isEmpty()) {
            findings.add(Finding.of(FindingKind.NO_TABLES, "", EXTENSION));
        }
        if (!findings.isEmpty()) {
            throw new TableRefused(findings);
        }
        owners().forEach((name, bytes) -> collect(findings, () -> {
            TableSheet shipped = sheets.get(name);
            if (shipped == null) {
                throw new TableRefused(List.of(Finding.of(FindingKind.UNKNOWN_TABLE, name, sheets.keySet())));
            }
            sheets.put(name, checked(name, bytes, shipped));
        }));
        if (!findings.isEmpty()) {
            throw new TableRefused(findings);
        }
        return sheets.values();
    }

    private static void collect(List<Finding> findings, Runnable reading) {
        try {
            reading.run();
        } catch (TableRefused e) {
            findings.addAll(e.findings());
        }
    }

    private static TableSheet checked(String name, byte[] workbook, @Nullable TableSheet shipped) {
        TableSheet sheet = TableReader.read(name, workbook, shipped);
        List<Finding> findings = Coverage.findings(sheet);
        if (!findings.isEmpty()) {
            throw new TableRefused(findings);
        }
        return sheet;
    }

    private Map<String, byte[]> shipped() {
        Map<String, byte[]> found = new TreeMap<>();
        try {
            for (Resource resource : resources.getResources("classpath*:rules/**/*" + EXTENSION)) {
                String path = resource.getURL().toString();
                try (InputStream content = resource.getInputStream()) {
                    found.put(name(path.substring(path.lastIndexOf(ROOT) + ROOT.length())), content.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read rules/", e);
        }
        return found;
    }

    private Map<String, byte[]> owners() {
        Map<String, byte[]> found = new TreeMap<>();
        if (folder == null) {
            return found;
        }
        if (!Files.isDirectory(folder)) {
            throw new TableRefused(List.of(Finding.of(FindingKind.NO_FOLDER, "", folder)));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(TableFiles::isTable).toList()) {
                String relative = folder.relativize(file).toString().replace('\\', '/');
                found.put(name(relative), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the tables in " + folder, e);
        }
        return found;
    }

    /** Excel keeps a lock file beside an open workbook. */
    private static boolean isTable(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(EXTENSION) && !name.startsWith("~$") && Files.isRegularFile(file);
    }

    private static String name(String file) {
        return file.substring(0, file.length() - EXTENSION.length());
    }
}
