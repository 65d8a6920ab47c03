package io.orderwright.platform.decisions.own;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The things that a table is asked about, so that what is said in their own fields can be looked up where the table asks for it.
 *
 * @param keys their numbers or codes, by the kind of thing
 */
public record AskedThings(Map<String, String> keys) {

    public static final String ORDER = "order";
    public static final String CUSTOMER = "customer";
    public static final String PRODUCT = "product";

    public AskedThings {
        keys = Map.copyOf(keys);
    }

    public static AskedThings none() {
        return new AskedThings(Map.of());
    }

    /** An order by its number. */
    public static AskedThings order(String number) {
        return none().with(ORDER, number);
    }

    /** An order by its number, and its customer by his code. */
    public static AskedThings order(String number, String customer) {
        return order(number).with(CUSTOMER, customer);
    }

    /** A customer by his code. */
    public static AskedThings customer(String code) {
        return none().with(CUSTOMER, code);
    }

    /** A product by its SKU. */
    public static AskedThings product(String sku) {
        return none().with(PRODUCT, sku);
    }

    private AskedThings with(String thing, String key) {
        Map<String, String> more = new LinkedHashMap<>(keys);
        more.put(thing, key);
        return new AskedThings(more);
    }

    public Optional<String> key(String thing) {
        return Optional.ofNullable(keys.get(thing));
    }
}
