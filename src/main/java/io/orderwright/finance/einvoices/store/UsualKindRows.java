package io.orderwright.finance.einvoices.store;

import io.orderwright.finance.einvoices.ElectronicInvoiceKind;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of the kinds that customers usually get. */
@Repository
public class UsualKindRows {

    private final JdbcTemplate jdbc;

    UsualKindRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, nobody else who asks for this changes the customer's. */
    public void hold(String customer) {
        jdbc.queryForList("select pg_advisory_xact_lock(hashtext('electronic_invoice_kind'), hashtext(?))", customer);
    }

    public Optional<ElectronicInvoiceKind> find(String customer) {
        return jdbc
                .queryForList(
                        "select kind from electronic_invoice_kind where customer_code = ?", String.class, customer)
                .stream()
                .map(ElectronicInvoiceKind::valueOf)
                .findFirst();
    }

    public void set(String customer, ElectronicInvoiceKind kind) {
        jdbc.update(
                "insert into electronic_invoice_kind (customer_code, kind) values (?, ?)"
                        + " on conflict (customer_code) do update set kind = excluded.kind",
                customer,
                kind.name());
    }
}
