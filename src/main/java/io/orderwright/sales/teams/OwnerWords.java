package io.orderwright.sales.teams;

/** Who looks after something, in one word for people, the record, and what somebody saw before he changed it. */
public final class OwnerWords {

    private OwnerWords() {}

    /** {@code sally (NORTH)}, or – for nobody. */
    public static String of(OwnerView by) {
        String owner = by.owner();
        String team = by.team();
        if (owner == null) {
            return team == null ? "–" : team;
        }
        return team == null ? owner : owner + " (" + team + ")";
    }
}
