package io.orderwright.sales.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds customers by what people remember of them. */
@Service
public class CustomerSearch {

    private static final int MOST_WORDS = 5;

    private final JdbcTemplate jdbc;

    CustomerSearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Codes of customers: the one with exactly this code if there is one, else those whose code begins so or whose name
     * has every word in it; names in any case of letters.
     */
    @Transactional(readOnly = true)
    public List<String> codesOf(String text) {
        List<String> exact = jdbc.queryForList("select code from customer where code = ?", String.class, text);
        if (!exact.isEmpty()) {
            return exact;
        }
        StringBuilder names = new StringBuilder("true");
        List<Object> values = new ArrayList<>();
        String[] words = text.toLowerCase(Locale.ROOT).trim().split("\\s+", MOST_WORDS);
        for (String word : words) {
            names.append(" and lower(name) like ?");
            values.add("%" + literal(word) + "%");
        }
        values.add(literal(text) + "%");
        values.add(literal(text.toUpperCase(Locale.ROOT)) + "%");
        // Apart, so that each finds its index.
        return jdbc.queryForList(
                "select code from customer where " + names
                        + " union select code from customer where code like ? or code like ?",
                String.class,
                values.toArray());
    }

    private static String literal(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
