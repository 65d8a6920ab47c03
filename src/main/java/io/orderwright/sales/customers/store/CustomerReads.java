package io.orderwright.sales.customers.store;

import io.orderwright.sales.customers.CustomerSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The statements behind {@link CustomerSearch}. */
@Repository
class CustomerReads implements CustomerSearch {

    private static final int MOST_WORDS = 5;

    private final JdbcTemplate jdbc;

    CustomerReads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    @Override
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
