package io.orderwright.platform.decisions;

import io.orderwright.platform.decisions.own.OwnFact;
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
     * @param ownFacts the own fields that it asks about, as they were when it was released: it means what it meant then
     */
    record OwnersTable(String table, String release, byte[] workbook, List<OwnFact> ownFacts) {}
}
