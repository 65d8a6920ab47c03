package io.orderwright.platform.kernel;

import java.time.LocalDate;
import java.util.Locale;

/**
 * The kinds of numbered papers. A number is prefix, year and the document's id from its database sequence, so that it is
 * unique without a lock or a round trip of its own. Numbers have gaps; those of a tax system are recorded, never made here.
 */
public enum DocumentType {
    SALES_ORDER("SO"),
    DELIVERY("DN"),
    INVOICE("IN"),
    CREDIT_LIMIT("CL"),
    CREDIT_REVIEW("CR"),
    CREDIT_CASE("CC"),
    STOCK_TAKE("ST"),
    REQUISITION("PR"),
    PURCHASE_ORDER("PO"),
    WORK_ORDER("WO"),
    TRACKING_ROUND("TR"),
    GOODS_ISSUE_VOUCHER("GI"),
    URGENT_INSERTION("UI"),
    CHANGE_ORDER("CO"),
    RECEIPT_MOVEMENT("RM");

    private final String prefix;

    DocumentType(String prefix) {
        this.prefix = prefix;
    }

    /** For example {@code SO-2026-00000123}. */
    public String number(LocalDate date, long id) {
        return String.format(Locale.ROOT, "%s-%04d-%08d", prefix, date.getYear(), id);
    }

    /** Whether the text looks like a number of this type. */
    public boolean names(String text) {
        return text.startsWith(prefix + "-");
    }

    /**
     * The id that a number was made of.
     *
     * @throws Refusal NOT_FOUND when the text is no number of this type
     */
    public long idOf(String number) {
        String start = prefix + "-";
        int dash = number.lastIndexOf('-');
        if (!number.startsWith(start) || dash < start.length() || number.length() > 32) {
            throw Refusal.notFound("document.unknown", number);
        }
        try {
            return Long.parseLong(number, dash + 1, number.length(), 10);
        } catch (NumberFormatException e) {
            throw Refusal.notFound("document.unknown", number);
        }
    }
}
