package io.orderwright.platform.decisions.table;

import java.util.Map;
import java.util.Set;

/**
 * Header blocks that we have shipped before, by table. A workbook belongs to its owner: one that was made when we told fewer
 * facts goes on asking about these, until its owner takes the new columns.
 */
final class EarlierHeaders {

    /** By table, what {@link TableSheet#headerHash} makes of them. */
    private static final Map<String, Set<String>> HASHES = Map.of(
            "finance/dunning-level", Set.of("a200fb2aa1384352fecfa6b5c173d1f00bc5323cc877a5c1c5809e733d7df434"),
            "purchasing/order-approval", Set.of("bc59a2ba5e3cc06108175bf5a4a8b7bdcb7323bf0cf6b1025b32b8f48411a50b"));

    private EarlierHeaders() {}

    static boolean knows(TableSheet sheet) {
        return HASHES.getOrDefault(sheet.name(), Set.of()).contains(sheet.headerHash());
    }
}
