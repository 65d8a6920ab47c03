package io.orderwright.platform.decisions.table;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Header blocks with which tables were shipped before they had more columns. An owner's table with such a one goes on: what it
 * does not ask is not asked, and what it does not answer is as if it had never been an answer.
 */
final class EarlierHeaders {

    /** By table, the hash of {@link TableSheet#headerHash}. */
    private static final Map<String, Set<String>> SHIPPED =
            Map.of("finance/dunning-level", Set.of("a200fb2aa1384352fecfa6b5c173d1f00bc5323cc877a5c1c5809e733d7df434"));

    private EarlierHeaders() {}

    static boolean include(String table, List<HeaderCell> header) {
        return SHIPPED.getOrDefault(table, Set.of()).contains(TableSheet.headerHash(header));
    }
}
