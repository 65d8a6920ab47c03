package io.orderwright.sales.terms.store;

import io.orderwright.sales.terms.PaymentTerms;
import io.orderwright.sales.terms.TermsView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of payment terms. */
@Repository
public class TermsRows {

    private static final String COLUMNS = "code, rule, longest_days, name_en, name_zh, active";

    private final JdbcTemplate jdbc;

    TermsRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<TermsView> find(String code) {
        return jdbc.query("select " + COLUMNS + " from payment_terms where code = ?", TermsRows::view, code).stream()
                .findFirst();
    }

    /** A code that differs from this one by the case of letters only. */
    public Optional<String> twin(String code) {
        return jdbc
                .queryForList("select code from payment_terms where lower(code) = lower(?)", String.class, code)
                .stream()
                .findFirst();
    }

    public List<TermsView> page(String after, int size) {
        return jdbc.query(
                "select " + COLUMNS + " from payment_terms where code > ? order by code limit ?",
                TermsRows::view,
                after,
                size);
    }

    public void enter(TermsView terms) {
        jdbc.update(
                """
                insert into payment_terms (code, rule, longest_days, name_en, name_zh, active) values (?, ?, ?, ?, ?, ?)
                on conflict (code) do update set name_en = excluded.name_en, name_zh = excluded.name_zh,
                    active = excluded.active""",
                terms.code(),
                terms.terms().rule(),
                terms.terms().longestDays(),
                terms.nameEn(),
                terms.nameZh(),
                terms.active());
    }

    private static TermsView view(ResultSet row, int number) throws SQLException {
        return new TermsView(
                PaymentTerms.of(row.getString(1), row.getString(2), row.getInt(3)),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6));
    }
}
