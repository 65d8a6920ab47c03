package io.orderwright.sales.catalog;

/**
 * A product as somebody sees it who is about to edit it.
 *
 * @param version who saves an edit says which version they have seen
 */
public record EditedProduct(ProductView product, int version) {}
