package io.orderwright.platform.decisions.workshop;

import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.decisions.TableRefused;
import io.orderwright.platform.decisions.WorkbookCheck;
import io.orderwright.platform.decisions.engine.RuleBases;
import io.orderwright.platform.decisions.faults.TableFault;
import io.orderwright.platform.decisions.own.OwnFact;
import io.orderwright.platform.decisions.table.TableSheet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Reads tables for people, and checks, compares and tries workbooks before anybody decides by them. */
@Service
public class TableWorkshop {

    private final DecisionTables tables;
    private final WorkbookCheck workbooks;
    private final TableExamples examples;

    TableWorkshop(DecisionTables tables, WorkbookCheck workbooks, TableExamples examples) {
        this.tables = tables;
        this.workbooks = workbooks;
        this.examples = examples;
    }

    /** The names of all tables, in their order. */
    public Set<String> names() {
        return new TreeSet<>(tables.sheets().keySet());
    }

    /**
     * The table in force.
     *
     * @throws IllegalArgumentException if there is no such table
     */
    public TableView inForce(String table) {
        return TableLayout.of(sheet(table));
    }

    /** The table in force, to be asked what it would answer. */
    public TableTrial trialInForce(String table) {
        return new TableTrial(sheet(table), tables.bases());
    }

    /** The own fields that the table in force asks about. */
    public List<OwnFact> ownFactsInForce(String table) {
        return sheet(table).ownFacts();
    }

    /** A workbook as it came with the program. */
    public byte[] shipped(String table) {
        return workbooks.shipped(table);
    }

    /**
     * Reads, checks and compiles a workbook, compares it with the table in force and runs the shipped examples by it.
     *
     * @throws TableRefused with everything that is wrong
     */
    public CheckedTable check(String table, byte[] workbook) {
        return check(table, trial(table, workbook));
    }

    /**
     * As {@link #check(String, byte[])}, with own fields as they were.
     *
     * @throws TableRefused as there
     */
    public CheckedTable check(String table, byte[] workbook, List<OwnFact> were) {
        return check(table, trial(table, workbook, were));
    }

    private CheckedTable check(String table, TableTrial trial) {
        return new CheckedTable(
                trial.view(),
                TableDifference.between(inForce(table), trial.view()),
                examples.otherwise(table, trial),
                trial.ownFacts());
    }

    /**
     * What one workbook says otherwise than another.
     *
     * @throws TableRefused if either cannot be used (any more)
     */
    public TableDifference difference(String table, byte[] before, byte[] after) {
        return TableDifference.between(
                trial(table, before).view(), trial(table, after).view());
    }

    /**
     * The workbook, compiled, to be asked what it would answer.
     *
     * @throws TableRefused with everything that is wrong
     */
    public TableTrial trial(String table, byte[] workbook) {
        return trial(workbooks.checked(table, workbook));
    }

    /**
     * As {@link #trial(String, byte[])}, with own fields as they were.
     *
     * @throws TableRefused as there
     */
    public TableTrial trial(String table, byte[] workbook, List<OwnFact> were) {
        return trial(workbooks.checked(table, workbook, were));
    }

    /**
     * The workbook for people, with own fields as they were.
     *
     * @throws TableRefused with everything that is wrong
     */
    public TableView view(String table, byte[] workbook, List<OwnFact> were) {
        return TableLayout.of(workbooks.checked(table, workbook, were));
    }

    private static TableTrial trial(TableSheet sheet) {
        return new TableTrial(sheet, RuleBases.none().with(List.of(sheet), TableWorkshop.class.getClassLoader()));
    }

    /**
     * The workbook with every cell at fault marked, and said why beside it.
     *
     * @param words of a finding, in the reader's language
     * @throws TableRefused for what is no workbook
     */
    public byte[] marked(byte[] workbook, List<TableFault> findings, Function<TableFault, String> words) {
        return MarkedCopy.of(workbook, findings, words);
    }

    private TableSheet sheet(String table) {
        TableSheet sheet = tables.sheets().get(table);
        if (sheet == null) {
            throw new IllegalArgumentException("No table " + table + "; there are " + names());
        }
        return sheet;
    }
}
