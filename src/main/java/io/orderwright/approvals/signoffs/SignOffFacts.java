package io.orderwright.approvals.signoffs;

import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody who answers for a document has to see of it, in words.
 *
 * @param page where the document itself is looked at, for example {@code /purchases/PO-2026-00000001}
 * @param facts one after the other
 * @param columns message keys of what stands in the lines; empty where there are none
 * @param lines as many texts as there are columns
 */
public record SignOffFacts(String page, List<Fact> facts, List<String> columns, List<List<String>> lines) {

    public SignOffFacts {
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** The same, and these. */
    SignOffFacts and(List<Fact> more) {
        return new SignOffFacts(
                page, Stream.concat(facts.stream(), more.stream()).toList(), columns, lines);
    }

    /**
     * One of them.
     *
     * @param label message key
     * @param value as it stands in the books; a message key where it has a text in every language
     */
    public record Fact(String label, String value) {}
}
