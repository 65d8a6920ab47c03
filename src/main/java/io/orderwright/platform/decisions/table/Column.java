package io.orderwright.platform.decisions.table;

import io.orderwright.platform.decisions.own.OwnFact;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, typed by what its header says.
 *
 * @param index zero-based column of the sheet
 * @param field the fact that it tests or the answer that it gives; empty for a row's name
 * @param words the only words its cells may hold; empty for numbers, flags and names
 * @param heading its label in the workbook
 * @param own the field that its owner added, where it is about one; such columns stand behind all others, wherever the sheet has them
 */
public record Column(
        int index,
        ColumnKind kind,
        String field,
        Set<String> words,
        String heading,
        @Nullable OwnFact own) {

    public Column(int index, ColumnKind kind, String field, Set<String> words, String heading) {
        this(index, kind, field, words, heading, null);
    }

    /** Whether it is a condition that the engine compiles. */
    public boolean isCompiledCondition() {
        return kind.isCondition() && own == null;
    }

    /** What a column's cells hold and mean. An empty condition cell means "any". */
    public enum ColumnKind {
        NAME,
        /** Comma-separated words, one of which the fact equals. */
        ONE_OF,
        ABOVE,
        AT_LEAST,
        BELOW,
        AT_MOST,
        FLAG,
        ANSWER,
        /** For people: neither part of the version nor ever compiled. */
        REMARK;

        /** Whether its cells are bounds. */
        public boolean isNumber() {
            return this == ABOVE || this == AT_LEAST || this == BELOW || this == AT_MOST;
        }

        /** Whether its cells say which cases the row answers. */
        public boolean isCondition() {
            return this != NAME && this != ANSWER && this != REMARK;
        }
    }
}
