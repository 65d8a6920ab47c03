package io.orderwright.sales.taxprofiles.store;

import io.orderwright.sales.taxprofiles.TaxIdForm;
import io.orderwright.sales.taxprofiles.TaxProfileView;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of tax profiles. */
@Repository
public class TaxProfileRows {

    private final JdbcTemplate jdbc;

    TaxProfileRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, nobody else who asks for this changes the customer's. */
    public void hold(String customer) {
        jdbc.queryForList("select pg_advisory_xact_lock(hashtext('tax_profile'), hashtext(?))", customer);
    }

    public List<TaxProfileView> of(Collection<String> customers) {
        return jdbc.query(
                """
                select customer, title, tax_id, tax_id_form, registered_address, registered_phone, bank, bank_account
                from tax_profile where customer = any(?)""",
                (row, number) -> {
                    String form = row.getString(4);
                    return new TaxProfileView(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            form == null ? null : TaxIdForm.valueOf(form),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8));
                },
                (Object) customers.toArray(String[]::new));
    }

    public void remove(Collection<String> customers) {
        jdbc.update("delete from tax_profile where customer = any(?)", (Object) customers.toArray(String[]::new));
    }

    public void set(TaxProfileView profile) {
        TaxIdForm form = profile.taxIdForm();
        jdbc.update(
                """
                insert into tax_profile (customer, title, tax_id, tax_id_form, registered_address, registered_phone,
                    bank, bank_account)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (customer) do update set title = excluded.title, tax_id = excluded.tax_id,
                    tax_id_form = excluded.tax_id_form, registered_address = excluded.registered_address,
                    registered_phone = excluded.registered_phone, bank = excluded.bank,
                    bank_account = excluded.bank_account""",
                profile.customer(),
                profile.title(),
                profile.taxId(),
                form == null ? null : form.name(),
                profile.registeredAddress(),
                profile.registeredPhone(),
                profile.bank(),
                profile.bankAccount());
    }
}
