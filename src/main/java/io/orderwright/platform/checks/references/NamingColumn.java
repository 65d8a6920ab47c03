package io.orderwright.platform.checks.references;

/**
 * A column that names something without the database seeing to it that it is there.
 *
 * @param subject the column, or expression, that tells which row it is
 * @param where which rows count
 */
record NamingColumn(String table, String column, String subject, String where) {

    static NamingColumn of(String table, String column, String subject) {
        return new NamingColumn(table, column, subject, "true");
    }

    /** The rows that name nothing in a table by its key. */
    String orphans(String named, String key) {
        return """
                select t.%3$s::text as subject, '%1$s names ' || t.%2$s as found
                from %1$s t where t.%2$s is not null and %4$s
                  and not exists (select 1 from %5$s o where o.%6$s = t.%2$s)"""
                .formatted(table, column, subject, where, named, key);
    }
}
