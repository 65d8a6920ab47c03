package io.orderwright.approvals.signoffs;

/**
 * Somebody has just agreed to the same content, so that he need not be asked for it once more.
 *
 * @param as LEVEL for his yes at a level of the same asking; what he did elsewhere otherwise, for example CREDIT_RELEASE,
 *     whose text is {@code approvals.same-as.} and this
 * @param number the level's, or that of what is kept of it elsewhere
 */
public record EarlierAgreement(String person, String as, long number) {

    private static final String LEVEL = "LEVEL";

    public static EarlierAgreement atLevel(int level, String person) {
        return new EarlierAgreement(person, LEVEL, level);
    }

    public boolean isOfLevel() {
        return as.equals(LEVEL);
    }
}
