package io.orderwright.platform.kernel.keys;

import java.util.List;

/**
 * What a module's tables name of others: a bean of the module says it, with the columns. While something names a record
 * that an import brought, or was counted by a rate that it brought, the import is not taken back.
 */
public interface RecordUses {

    /** Columns that name records; empty for none. */
    default List<RecordNaming> namings() {
        return List.of();
    }

    /** What is counted by rates, or measured in units; empty for nothing. */
    default List<RateUse> rateUses() {
        return List.of();
    }

    /** By what others name a record; while somebody does, it is not taken away. */
    enum RecordName {
        /** Nobody names it. */
        NONE,
        CUSTOMER,
        PRODUCT,
        SUPPLIER,
        /** A document of the time before, by the number under which finance knows it. */
        OPENING_INVOICE
    }

    /** What a rate is for, and from when on it is asked for. */
    enum RateName {
        /** Made on a day or later in a currency: {@code :key} from {@code :day}, or from the moment {@code :from}. */
        CURRENCY_SINCE,
        /** Stands in the currency {@code :key}: it needs some rate today. */
        CURRENCY,
        /** Taxed by the code {@code :key} since {@code :day}, or the moment {@code :from}. */
        TAX_CODE_SINCE,
        /** Has the tax code {@code :key}. */
        TAX_CODE,
        /** Is, or was, measured in the unit {@code :key}. */
        UNIT
    }

    /**
     * A column that names records.
     *
     * @param column or an expression over the table, where others name it in another way
     * @param word what names them, as the end of a message key
     * @param shown the column, or expression, that says which one it is
     */
    record RecordNaming(RecordName record, String table, String column, String word, String shown) {}

    /**
     * Rows that a rate, a tax code or a unit stands behind.
     *
     * @param word what they are, as the end of a message key
     * @param shown the column, or expression, that says which one it is
     * @param when which rows count, as a condition with the parameters of its name
     */
    record RateUse(RateName rate, String table, String word, String shown, String when) {

        /** Documents in a currency that were made on a day or later. */
        public static RateUse made(String table, String word, String shown, String when) {
            return new RateUse(RateName.CURRENCY_SINCE, table, word, shown, "currency = :key and " + when);
        }

        /** What is in a currency for as long as it stands. */
        public static RateUse standing(String table, String word, String shown) {
            return new RateUse(RateName.CURRENCY, table, word, shown, "currency = :key");
        }
    }
}
