package io.orderwright.sales.customers;

import java.util.List;

/** Finds customers by what people remember of them. */
public interface CustomerSearch {

    /**
     * Codes of customers: the one with exactly this code if there is one, else those whose code begins so or whose name
     * has every word in it; names in any case of letters.
     */
    List<String> codesOf(String text);
}
