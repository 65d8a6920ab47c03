package io.orderwright.finance.einvoices;

/** What kind of electronic invoice the tax platform issues; the codes are its own (fppz). */
public enum ElectronicInvoiceKind {
    /** 增值税专用发票: the buyer deducts the tax, and so has a tax id. */
    SPECIAL("01"),
    /** 普通发票. */
    NORMAL("02");

    private final String code;

    ElectronicInvoiceKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
