package io.orderwright.platform.decisions;

import java.util.List;

/** The workbooks that owners have released: a bean of whoever keeps them. Without one there are none. */
public interface OwnersTables {

    /**
     * What is in force at this moment, by table, and of each what was in force before, the newest first: where the newest
     * cannot be used any more, the one before it is.
     */
    List<OwnersTable> inForce();

    /**
     * A released workbook.
     *
     * @param table its name, e.g. {@code credit/credit-decision}
     * @param release what whoever keeps it calls the release
     */
    record OwnersTable(String table, String release, byte[] workbook) {}
}
