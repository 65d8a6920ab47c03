package io.orderwright.platform.kernel.keys;

import java.util.List;

/**
 * Columns of a module that name what another one keeps, without the database seeing to it that it is there: a bean of the
 * module says it, and a check looks for those that name nothing.
 */
public interface References {

    List<Reference> references();

    /** The tables whose rows are signed off, by their column {@code number}; empty for none. */
    default List<String> signedOff() {
        return List.of();
    }

    /** What is named; a check of its own for each. */
    enum ReferenceTarget {
        CUSTOMER,
        PRODUCT,
        WAREHOUSE,
        ORDER,
        DELIVERY,
        /** A change that a customer asked for. */
        CHANGE,
        /** A voucher of goods issued. */
        VOUCHER,
        /** What is signed off, of any kind. */
        SIGNED_OFF,
        /** A round of approval. */
        ROUND
    }

    /**
     * A column that names something.
     *
     * @param subject the column, or expression, that tells which row it is
     * @param where which rows count, over the alias {@code t}
     */
    record Reference(ReferenceTarget to, String table, String column, String subject, String where) {

        /** All rows count. */
        public static Reference of(ReferenceTarget to, String table, String column, String subject) {
            return new Reference(to, table, column, subject, "true");
        }
    }
}
