package io.orderwright.platform.kernel.keys;

import java.util.Set;

/** What a key names, and the words that are no key of that kind because they are places in our own addresses. */
public enum KeyKind {
    CUSTOMER("new", "edit", "cases", "holds", "limits", "proposals", "bulk"),
    PRODUCT("new", "edit", "bulk"),
    PRICE_LIST("new", "edit", "bulk"),
    ADDRESS("new", "bulk"),
    CONTACT("new", "bulk"),
    BANK_ACCOUNT("new"),
    SALES_TEAM("hand-over"),
    PAYMENT_TERMS("bulk"),
    SUPPLIER("bulk", "offers"),
    WORK_CENTRE("products"),
    WAREHOUSE,
    TAX_CODE,
    UNIT("bulk"),
    OWN_FIELD("new");

    private final Set<String> reserved;

    KeyKind(String... reserved) {
        this.reserved = Set.of(reserved);
    }

    /** Whether this is a place in an address of ours; in small letters. */
    public boolean reserves(String word) {
        return reserved.contains(word);
    }
}
