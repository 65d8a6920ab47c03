package io.orderwright.platform.decisions.own;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The things that a table is asked about, so that what is said in their own fields can be looked up where the table asks for it.
 *
 * @param keys their numbers or codes, by the kind of thing
 * @param absent the kinds of which there is none here, so that nothing is said of one
 */
public record AskedThings(Map<String, String> keys, Set<String> absent) {

    public static final String ORDER = "order";
    public static final String CUSTOMER = "customer";
    public static final String PRODUCT = "product";

    public AskedThings {
        keys = Map.copyOf(keys);
        absent = Set.copyOf(absent);
    }

    public static AskedThings none() {
        return new AskedThings(Map.of(), Set.of());
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
        return new AskedThings(more, absent);
    }

    /** There is no such thing here: nothing is said of it. */
    public AskedThings without(String thing) {
        Set<String> more = new HashSet<>(absent);
        more.add(thing);
        return new AskedThings(keys, more);
    }

    /** Empty where there is none. @throws IllegalStateException where nothing was told of such a thing */
    public Optional<String> key(String thing) {
        if (!keys.containsKey(thing) && !absent.contains(thing)) {
            throw new IllegalStateException("A table is asked about no " + thing);
        }
        return Optional.ofNullable(keys.get(thing));
    }
}
