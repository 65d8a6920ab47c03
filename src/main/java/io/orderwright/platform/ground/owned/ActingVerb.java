package io.orderwright.platform.ground.owned;

/** What somebody does to an order or a customer that is looked after; the names are words of the table sales/acting-rights. */
public enum ActingVerb {
    CANCEL_ORDER(true),
    CHANGE_ORDER(true),
    ASK_INSERTION(true),
    GIVE_TRACKING_LINK(true),
    REVOKE_TRACKING_LINK(true),
    SET_ORDER_OWNER(true),
    PLACE_ORDER(false),
    EDIT_CUSTOMER(false),
    SET_CUSTOMER_OWNER(false);

    private final boolean onOrder;

    ActingVerb(boolean onOrder) {
        this.onOrder = onOrder;
    }

    /** Whether its subject is the number of an order; else it is the code of a customer. */
    public boolean onOrder() {
        return onOrder;
    }
}
