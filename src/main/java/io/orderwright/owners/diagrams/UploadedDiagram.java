package io.orderwright.owners.diagrams;

import io.orderwright.owners.diagrams.ports.DiagramFile;
import io.orderwright.platform.kernel.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What comes from outside: one diagram and what comes along, no more and no larger than a process needs. */
public final class UploadedDiagram {

    /** In bytes, of one file; the largest diagram that we ship has 120,000. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private static final int MOST = 30;

    /** In bytes, of all files. */
    private static final int ALL = 8 * 1024 * 1024;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N} ._()-]{0,119}");

    private UploadedDiagram() {}

    /** The name of a file without the folders in which somebody has it. */
    public static String plainName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** @param bytes of all of them @throws Refusal INVALID for more than a process needs */
    static void refuseTooMuch(int files, long bytes) {
        if (files > MOST || bytes > ALL) {
            throw Refusal.invalid("file", "diagrams.too-much", MOST, ALL / 1024 / 1024);
        }
    }

    /**
     * @param files with plain names
     * @throws Refusal INVALID where there is not one diagram, or a file is too large, named badly or there twice
     */
    public static void refuseUnlessFit(List<DiagramFile> files) {
        if (files.stream().filter(DiagramFile::isDiagram).count() != 1) {
            throw Refusal.invalid("file", "diagrams.one-diagram");
        }
        refuseTooMuch(
                files.size(),
                files.stream().mapToLong(file -> file.content().length).sum());
        Set<String> names = new HashSet<>();
        for (DiagramFile file : files) {
            if (!NAME.matcher(file.name()).matches() || !names.add(file.name())) {
                throw Refusal.invalid("file", "diagrams.file-name", file.name());
            }
            if (file.content().length == 0 || file.content().length > LARGEST) {
                throw Refusal.invalid("file", "diagrams.file-size", file.name(), LARGEST / 1024 / 1024);
            }
        }
    }
}
