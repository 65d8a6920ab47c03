package io.orderwright.supply.purchasing.excess;

/**
 * Why less of a SKU is wanted.
 *
 * @param lines the numbers of the order's lines, separated by commas
 * @param number the change order, or the order where it was given up: each is told once
 */
public record ExcessCause(String orderNumber, String lines, String number, String sku) {}
