package io.orderwright.platform.decisions.workshop;

import io.orderwright.platform.decisions.own.OwnFact;
import java.util.List;

/**
 * A workbook that could be put in force.
 *
 * @param difference to the table in force
 * @param examples the shipped examples that it answers otherwise than they expect
 * @param ownFacts the own fields that it asks about, as they are now
 */
public record CheckedTable(
        TableView view, TableDifference difference, List<ExampleOutcome> examples, List<OwnFact> ownFacts) {

    public CheckedTable {
        ownFacts = List.copyOf(ownFacts);
        examples = List.copyOf(examples);
    }

    /**
     * An example that is answered otherwise.
     *
     * @param line of the file of examples, from one
     * @param facts in words
     * @param expected what the file expects, in words
     * @param found what the workbook answers, in words
     */
    public record ExampleOutcome(long line, String facts, String expected, String found) {}
}
