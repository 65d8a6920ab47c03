package io.orderwright.sales.taxprofiles;

/** Which kind of number a tax id is, and so how far it was proved. */
public enum TaxIdForm {
    /** 统一社会信用代码 of 18 signs; its check sign is right (GB 32100-2015). */
    UNIFIED,
    /** A number of before, of 15 or 20 digits: nothing in it proves it. */
    OLD,
    /** Begins with another country's two letters: what follows is that country's business. */
    FOREIGN
}
