package io.orderwright.finance.einvoices.store;

import io.orderwright.finance.einvoices.ElectronicInvoiceKind;
import io.orderwright.finance.einvoices.kinds.UsualKindView;
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

    public Optional<UsualKindView> find(String customer) {
        return jdbc
                .query(
                        "select kind, person from electronic_invoice_kind where customer_code = ?",
                        (row, at) -> new UsualKindView(
                                customer,
                                ElectronicInvoiceKind.valueOf(row.getString("kind")),
                                row.getBoolean("person")),
                        customer)
                .stream()
                .findFirst();
    }

    public void set(UsualKindView said) {
        jdbc.update(
                "insert into electronic_invoice_kind (customer_code, kind, person) values (?, ?, ?)"
                        + " on conflict (customer_code) do update set kind = excluded.kind, person = excluded.person",
                said.customer(),
                said.kind().name(),
                said.person());
    }
}
