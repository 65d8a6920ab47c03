package io.orderwright.platform.decisions.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether a table gives exactly one answer to every combination of listed words, flags and numbers: finds two rows that
 * answer the same case, cases that only the default row would answer, and rows that can never answer. The rule engine
 * reports none of these.
 */
public final class Coverage {

    private static final int MOST_FINDINGS = 5;
    private static final int MOST_STEPS = 2_000_000;

    private final TableSheet sheet;
    private final List<Axis> axes;
    private final List<TableRow> rows;
    private final List<List<BitSet>> held = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private int steps;

    private Coverage(TableSheet sheet) {
        this.sheet = sheet;
        this.axes = Axis.of(sheet);
        this.rows = sheet.rows().stream().filter(row -> !row.isDefault()).toList();
        for (TableRow row : rows) {
            held.add(axes.stream().map(axis -> axis.slices(row)).toList());
        }
    }

    /** What is wrong, naming rows and a case; empty if nothing is. At most a handful of each kind. */
    public static List<String> findings(TableSheet sheet) {
        Coverage coverage = new Coverage(sheet);
        coverage.deadRows();
        coverage.overlaps();
        coverage.gaps(0, IntStream.range(0, coverage.rows.size()).boxed().toList(), new ArrayList<>());
        return coverage.findings;
    }

    private void deadRows() {
        for (int row = 0; row < rows.size(); row++) {
            for (int axis = 0; axis < axes.size(); axis++) {
                if (held.get(row).get(axis).isEmpty()) {
                    findings.add(name(row) + " can never answer: its bounds exclude each other");
                }
            }
        }
    }

    private void overlaps() {
        int found = 0;
        for (int first = 0; first < rows.size(); first++) {
            for (int second = first + 1; second < rows.size() && found < MOST_FINDINGS; second++) {
                List<Integer> common = new ArrayList<>();
                for (int axis = 0; axis < axes.size(); axis++) {
                    BitSet both = (BitSet) held.get(first).get(axis).clone();
                    both.and(held.get(second).get(axis));
                    common.add(both.nextSetBit(0));
                }
                if (!common.contains(-1)) {
                    findings.add(
                            "overlap: " + name(first) + " and " + name(second) + " both answer " + describe(common));
                    found++;
                }
            }
        }
    }

    private void gaps(int axis, List<Integer> candidates, List<Integer> chosen) {
        if (findings.size() >= 2 * MOST_FINDINGS || steps > MOST_STEPS) {
            return;
        }
        if (++steps > MOST_STEPS) {
            findings.add(sheet.name() + ": too many combinations to check for gaps; use fewer different bounds");
        } else if (candidates.isEmpty()) {
            findings.add(
                    "gap: " + sheet.name() + " has no row for " + (chosen.isEmpty() ? "any case" : describe(chosen)));
        } else if (candidates.stream().noneMatch(row -> isFreeFrom(axis, row))) {
            for (int slice = 0; slice < axes.get(axis).slices(); slice++) {
                int here = slice;
                List<Integer> left = candidates.stream()
                        .filter(row -> held.get(row).get(axis).get(here))
                        .toList();
                List<Integer> deeper = new ArrayList<>(chosen);
                deeper.add(slice);
                gaps(axis + 1, left, deeper);
            }
        }
    }

    private boolean isFreeFrom(int axis, int row) {
        return IntStream.range(axis, axes.size()).allMatch(i -> axes.get(i).isFree(rows.get(row)));
    }

    private String name(int row) {
        TableRow found = rows.get(row);
        return "row " + found.name() + " (" + sheet.name() + " line " + found.sheetRow() + ")";
    }

    private String describe(List<Integer> slices) {
        return IntStream.range(0, slices.size())
                .mapToObj(axis -> axes.get(axis).describe(slices.get(axis)))
                .collect(Collectors.joining(", "));
    }
}
