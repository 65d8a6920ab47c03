package io.orderwright.platform.decisions.table;

import io.orderwright.platform.decisions.faults.CasePart;
import io.orderwright.platform.decisions.faults.FaultKind;
import io.orderwright.platform.decisions.faults.TableFault;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a table gives exactly one answer to every combination of listed words, flags and numbers: finds two rows that
 * answer the same case, cases that only the default row would answer, and rows that can never answer. The rule engine
 * reports none of these.
 */
public final class Coverage {

    private static final int MOST_FINDINGS = 5;
    /** How often a row is looked at. */
    private static final int MOST_STEPS = 20_000_000;

    private final TableSheet sheet;
    private final List<Axis> axes;
    private final List<TableRow> rows;
    private final List<List<BitSet>> held = new ArrayList<>();
    private final List<TableFault> findings = new ArrayList<>();
    private int steps;
    private boolean givenUp;

    private Coverage(TableSheet sheet) {
        this.sheet = sheet;
        this.axes = Axis.of(sheet);
        this.rows = sheet.rows().stream().filter(row -> !row.isDefault()).toList();
        for (TableRow row : rows) {
            held.add(axes.stream().map(axis -> axis.slices(row)).toList());
        }
    }

    /** What is wrong, naming rows and a case; empty if nothing is. At most a handful of each kind. */
    public static List<TableFault> findings(TableSheet sheet) {
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
                    findings.add(TableFault.of(FaultKind.DEAD_ROW, sheet.name(), name(row), line(row)));
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
                    List<String> rowsOf = List.of(name(first), line(first), name(second), line(second));
                    findings.add(new TableFault(FaultKind.OVERLAP, sheet.name(), "", "", rowsOf, describe(common)));
                    found++;
                }
            }
        }
    }

    private void gaps(int axis, List<Integer> candidates, List<Integer> chosen) {
        if (findings.size() >= 2 * MOST_FINDINGS || givenUp) {
            return;
        }
        steps += 1 + candidates.size();
        if (steps > MOST_STEPS) {
            givenUp = true;
            findings.add(TableFault.of(FaultKind.TOO_MANY_CASES, sheet.name()));
        } else if (candidates.isEmpty()) {
            findings.add(new TableFault(FaultKind.GAP, sheet.name(), "", "", List.of(), describe(chosen)));
        } else if (candidates.stream().noneMatch(row -> isFreeFrom(axis, row))) {
            for (int slice = 0; slice < axes.get(axis).slices() && !givenUp; slice++) {
                int here = slice;
                steps += candidates.size();
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
        return rows.get(row).name();
    }

    private String line(int row) {
        return String.valueOf(rows.get(row).sheetRow());
    }

    private List<CasePart> describe(List<Integer> slices) {
        return IntStream.range(0, slices.size())
                .mapToObj(axis -> axes.get(axis).describe(slices.get(axis)))
                .toList();
    }
}
