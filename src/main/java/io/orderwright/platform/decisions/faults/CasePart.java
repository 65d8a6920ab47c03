package io.orderwright.platform.decisions.faults;

/**
 * What a case is of one fact, e.g. a utilisation between 100 and 120 per cent.
 *
 * @param field the fact's name
 * @param low the word, flag or bound; the lower one of two; empty for any
 * @param high the upper bound of {@link CaseKind#BETWEEN}, otherwise empty
 */
public record CasePart(String field, CaseKind kind, String low, String high) {

    /** How a fact lies to its bounds. */
    public enum CaseKind {
        IS,
        ANY,
        BELOW,
        ABOVE,
        BETWEEN
    }

    /** In English, for logs. */
    @Override
    public String toString() {
        return switch (kind) {
            case IS -> field + " " + low;
            case ANY -> field + " any";
            case BELOW -> field + " below " + low;
            case ABOVE -> field + " above " + low;
            case BETWEEN -> field + " between " + low + " and " + high;
        };
    }
}
