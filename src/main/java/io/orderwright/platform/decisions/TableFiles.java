package io.orderwright.platform.decisions;

import io.orderwright.platform.decisions.faults.FaultKind;
import io.orderwright.platform.decisions.faults.TableFault;
import io.orderwright.platform.decisions.table.TableSheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Finds workbooks: as shipped in rules/, and in the owner's folder. */
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
     * The tables as they came with the program, read and checked.
     *
     * @throws TableRefused with every finding of every table
     */
    Map<String, TableSheet> shipped() {
        Map<String, TableSheet> sheets = new TreeMap<>();
        List<TableFault> findings = new ArrayList<>();
        workbooks().forEach((name, bytes) -> {
            try {
                sheets.put(name, TableSources.checked(name, bytes, null, thing -> List.of()));
            } catch (TableRefused e) {
                findings.addAll(e.findings());
            }
        });
        if (sheets.isEmpty() && findings.isEmpty()) {
            findings.add(TableFault.of(FaultKind.NO_TABLES, "", EXTENSION));
        }
        if (!findings.isEmpty()) {
            throw new TableRefused(findings);
        }
        return sheets;
    }

    /** The workbooks that came with the program, by table. */
    Map<String, byte[]> workbooks() {
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

    /**
     * The workbooks in the owner's folder, by table.
     *
     * @throws TableRefused if there is no such folder
     */
    Map<String, byte[]> owners() {
        Map<String, byte[]> found = new TreeMap<>();
        if (folder == null) {
            return found;
        }
        if (!Files.isDirectory(folder)) {
            throw new TableRefused(List.of(TableFault.of(FaultKind.NO_FOLDER, "", folder)));
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
