package io.orderwright.integration.tax;

/** Why the tax platform did not do what it was asked for, in its own code and words. */
public record TaxRefusal(String code, String words) {}
