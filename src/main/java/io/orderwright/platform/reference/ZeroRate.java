package io.orderwright.platform.reference;

/** Why a tax rate is 0: a tax office takes these for different things. Source: design/money.md, Chinese e-invoice, Rates. */
public enum ZeroRate {

    /** Exported goods. */
    EXPORT,

    /** Exempt from tax. */
    EXEMPT,

    /** Outside the tax. */
    NOT_TAXED,

    /** Taxed, at the ordinary rate of 0. */
    ORDINARY
}
