package io.orderwright.finance.banking.accounts;

/** In what form a bank tells what it has booked. */
public enum BankFileFormat {
    /** ISO 20022 camt.053, of the versions 02 to 08; also several in one ZIP. */
    CAMT,
    /** SWIFT MT940. */
    MT940,
    /** A table, CSV or XLSX, whose headings are kept with the account. */
    TABLE
}
