package io.orderwright.sales.contacts.store;

import io.orderwright.sales.contacts.ContactPurpose;
import io.orderwright.sales.contacts.ContactView;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of contacts. */
@Repository
public class ContactRows {

    private static final String ALL =
            """
            select customer, code, name, role, phone, email, language, told_about, default_for, active
            from customer_contact""";

    private static final String IN_ORDER = " order by customer collate \"C\", code collate \"C\"";

    private final JdbcTemplate jdbc;

    ContactRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, nobody else who asks for this changes the customer's contacts. */
    public void hold(String customer) {
        jdbc.queryForList("select pg_advisory_xact_lock(hashtext('customer_contact'), hashtext(?))", customer);
    }

    public List<ContactView> of(Collection<String> customers) {
        return jdbc.query(ALL + " where customer = any(?)" + IN_ORDER, (row, number) -> contact(row), (Object)
                customers.toArray(String[]::new));
    }

    /** One page of a customer's, beginning after that code ("" for the first). */
    public List<ContactView> of(String customer, String after, int size) {
        return jdbc.query(
                ALL + " where customer = ? and code collate \"C\" > ?" + IN_ORDER + " limit ?",
                (row, number) -> contact(row),
                customer,
                after,
                size);
    }

    public Optional<ContactView> find(String customer, String code) {
        return jdbc
                .query(ALL + " where customer = ? and code = ?", (row, number) -> contact(row), customer, code)
                .stream()
                .findFirst();
    }

    public List<ContactView> page(String afterCustomer, String afterCode, int size) {
        return jdbc.query(
                ALL + " where (customer collate \"C\", code collate \"C\") > (?, ?)" + IN_ORDER + " limit ?",
                (row, number) -> contact(row),
                afterCustomer,
                afterCode,
                size);
    }

    public void set(ContactView contact) {
        jdbc.update(
                """
                insert into customer_contact (customer, code, name, role, phone, email, language, told_about,
                    default_for, active)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (customer, code) do update set name = excluded.name, role = excluded.role,
                    phone = excluded.phone, email = excluded.email, language = excluded.language,
                    told_about = excluded.told_about, default_for = excluded.default_for, active = excluded.active""",
                contact.customer(),
                contact.code(),
                contact.name(),
                contact.role(),
                contact.phone(),
                contact.email(),
                contact.language(),
                names(contact.toldAbout()),
                names(contact.defaultFor()),
                contact.active());
    }

    public void remove(String customer, String code) {
        jdbc.update("delete from customer_contact where customer = ? and code = ?", customer, code);
    }

    private static String[] names(Set<ContactPurpose> purposes) {
        return purposes.stream().map(Enum::name).toArray(String[]::new);
    }

    private static ContactView contact(ResultSet row) throws SQLException {
        return new ContactView(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                purposes(row.getArray(8)),
                purposes(row.getArray(9)),
                row.getBoolean(10));
    }

    private static Set<ContactPurpose> purposes(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(ContactPurpose::valueOf)
                .collect(Collectors.toSet());
    }
}
