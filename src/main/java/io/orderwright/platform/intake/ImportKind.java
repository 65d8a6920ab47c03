package io.orderwright.platform.intake;

import io.orderwright.platform.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a file holds, in the order in which a set of files is written. Who may bring it in is who may do the same, row by row, over the API.
 */
public enum ImportKind {
    UNITS("PUT", "/api/v1/units/*"),
    EXCHANGE_RATES("PUT", "/api/v1/exchange-rates/*/*"),
    TAX_RATES("PUT", "/api/v1/tax-rates/*/*"),
    PAYMENT_TERMS("PUT", "/api/v1/payment-terms/*"),
    CUSTOMERS("PUT", "/api/v1/customers/*"),
    CREDIT_LIMITS("POST", "/api/v1/openings"),
    ADDRESSES("PUT", "/api/v1/customers/*/addresses/*"),
    CONTACTS("PUT", "/api/v1/customers/*/contacts/*"),
    PRODUCTS("PUT", "/api/v1/products/*"),
    PRODUCT_PACKS("PUT", "/api/v1/products/*"),
    PRICE_LISTS("PUT", "/api/v1/price-lists/*"),
    SUPPLIERS("POST", "/api/v1/suppliers"),
    SUPPLIER_OFFERS("POST", "/api/v1/suppliers/offers"),
    STOCK("POST", "/api/v1/stock/takes"),
    RECEIPTS("POST", "/api/v1/stock/receipts"),
    ORDERS("POST", "/api/v1/orders"),
    OPENING_STOCK("POST", "/api/v1/openings"),
    OPENING_PURCHASES("POST", "/api/v1/openings"),
    PAST_ORDERS("POST", "/api/v1/openings"),
    OPENING_INVOICES("POST", "/api/v1/openings"),
    OPENING_ORDERS("POST", "/api/v1/openings"),
    OPENING_RECEIPTS("POST", "/api/v1/openings");

    private final String method;
    private final String address;

    ImportKind(String method, String address) {
        this.method = method;
        this.address = address;
    }

    /** The name in addresses: {@code customers}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP method of what the API calls the same. */
    public String method() {
        return method;
    }

    /** The address of what the API calls the same, as the access rules name it. */
    public String address() {
        return address;
    }

    /** Whether it comes with a whole set only, as of a day. */
    public boolean ofSets() {
        return address.equals("/api/v1/openings");
    }

    /** Whether it is part of moving in; orders are not, since what they take leaves the house. */
    public boolean movesIn() {
        return this != ORDERS;
    }

    /** @throws Refusal NOT_FOUND for anything that is no kind */
    public static ImportKind ofPath(String path) {
        for (ImportKind kind : values()) {
            if (kind.path().equals(path)) {
                return kind;
            }
        }
        throw Refusal.notFound(
                "intake.kind-unknown",
                path,
                Arrays.stream(values()).map(ImportKind::path).collect(Collectors.joining(", ")));
    }
}
