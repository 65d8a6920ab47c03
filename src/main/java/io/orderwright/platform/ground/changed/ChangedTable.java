package io.orderwright.platform.ground.changed;

/**
 * A table whose rows are marked with their last change ({@code mark_change()}).
 *
 * @param key the column that tells rows of one transaction apart, and by which they are read then
 * @param numbered whether the key is a number; else it is text
 */
public record ChangedTable(String name, String key, boolean numbered) {

    public static ChangedTable byId(String name) {
        return new ChangedTable(name, "id", true);
    }

    public static ChangedTable byText(String name, String key) {
        return new ChangedTable(name, key, false);
    }

    /** A key as the table has it. */
    Object value(String key) {
        if (numbered) {
            return key.isEmpty() ? 0L : Long.parseLong(key);
        }
        return key;
    }
}
