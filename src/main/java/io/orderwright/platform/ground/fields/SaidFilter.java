package io.orderwright.platform.ground.fields;

import java.util.List;

/**
 * That something is said of a thing in a field by which lists may be filtered, as a condition of whoever searches things.
 *
 * @param said as a text, whatever its case
 */
public record SaidFilter(String subject, String code, String said) {

    private static final String SAID = "own_field_said f where f.subject = ? and f.code = ? and f.said = lower(?)";

    /**
     * Whether it is said of one thing: one step in an index.
     *
     * @param key the expression that is the thing's number or code
     */
    public static String holds(String key) {
        return "exists (select 1 from " + SAID + " and f.subject_key = " + key + ")";
    }

    /**
     * The keys of the things of which it is said, no more than so many: an index is read as far as these.
     *
     * @param most how many at most
     */
    public static String keys(int most) {
        return "array(select f.subject_key from " + SAID + " limit " + most + ")";
    }

    /** The fields of these, in their order. */
    public static String[] codes(List<SaidFilter> filters) {
        return filters.stream().map(SaidFilter::code).toArray(String[]::new);
    }

    /** What is said in them, in their order. */
    public static String[] texts(List<SaidFilter> filters) {
        return filters.stream().map(SaidFilter::said).toArray(String[]::new);
    }

    /** What both take, in this order. */
    public Object[] values() {
        return new Object[] {subject, code, said};
    }
}
