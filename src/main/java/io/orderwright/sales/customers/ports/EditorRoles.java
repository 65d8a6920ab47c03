package io.orderwright.sales.customers.ports;

import java.util.Set;

/** The roles of whoever edits master data. */
public interface EditorRoles {

    /** Ids of the person's roles; none for somebody whom nobody knows. */
    Set<String> of(String person);
}
