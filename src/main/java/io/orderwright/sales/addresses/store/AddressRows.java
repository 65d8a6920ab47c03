package io.orderwright.sales.addresses.store;

import io.orderwright.sales.addresses.AddressView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of addresses. */
@Repository
public class AddressRows {

    private static final String ALL =
            """
            select customer, code, receiver, phone, country, region, city, street, street_more, postal_code, note,
                default_ship_to, bill_to, active
            from customer_address""";

    private final JdbcTemplate jdbc;

    AddressRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, nobody else who asks for this changes the customer's addresses. */
    public void hold(String customer) {
        jdbc.queryForList("select pg_advisory_xact_lock(hashtext('customer_address'), hashtext(?))", customer);
    }

    public List<AddressView> of(String customer) {
        return jdbc.query(
                ALL + " where customer = ? order by code collate \"C\"", (row, number) -> address(row), customer);
    }

    /** One page of a customer's, beginning after that code ("" for the first). */
    public List<AddressView> of(String customer, String after, int size) {
        return jdbc.query(
                ALL + " where customer = ? and code collate \"C\" > ? order by code collate \"C\" limit ?",
                (row, number) -> address(row),
                customer,
                after,
                size);
    }

    /** Those in use of which the text, in small letters, is a part. */
    public List<AddressView> suggest(String customer, String part, int size) {
        return jdbc.query(
                ALL
                        + " where customer = ? and active"
                        + " and position(? in lower(concat_ws(' ', code, receiver, street, street_more, postal_code, city))) > 0"
                        + " order by code collate \"C\" limit ?",
                (row, number) -> address(row),
                customer,
                part,
                size);
    }

    public List<AddressView> ofAll(Collection<String> customers) {
        return jdbc.query(
                ALL + " where customer = any(?) order by customer collate \"C\", code collate \"C\"",
                (row, number) -> address(row),
                (Object) customers.toArray(String[]::new));
    }

    public Optional<AddressView> find(String customer, String code) {
        return jdbc
                .query(ALL + " where customer = ? and code = ?", (row, number) -> address(row), customer, code)
                .stream()
                .findFirst();
    }

    /** The one of the customer's that is for bills. */
    public Optional<AddressView> billTo(String customer) {
        return jdbc.query(ALL + " where customer = ? and bill_to", (row, number) -> address(row), customer).stream()
                .findFirst();
    }

    public List<AddressView> page(String afterCustomer, String afterCode, int size) {
        return jdbc.query(
                ALL
                        + " where (customer collate \"C\", code collate \"C\") > (?, ?)"
                        + " order by customer collate \"C\", code collate \"C\" limit ?",
                (row, number) -> address(row),
                afterCustomer,
                afterCode,
                size);
    }

    public void set(AddressView address) {
        jdbc.update(
                """
                insert into customer_address (customer, code, receiver, phone, country, region, city, street,
                    street_more, postal_code, note, default_ship_to, bill_to, active)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (customer, code) do update set receiver = excluded.receiver, phone = excluded.phone,
                    country = excluded.country, region = excluded.region, city = excluded.city,
                    street = excluded.street, street_more = excluded.street_more,
                    postal_code = excluded.postal_code, note = excluded.note,
                    default_ship_to = excluded.default_ship_to, bill_to = excluded.bill_to, active = excluded.active""",
                address.customer(),
                address.code(),
                address.receiver(),
                address.phone(),
                address.country(),
                address.region(),
                address.city(),
                address.street(),
                address.streetMore(),
                address.postalCode(),
                address.note(),
                address.defaultShipTo(),
                address.billTo(),
                address.active());
    }

    public void remove(String customer, String code) {
        jdbc.update("delete from customer_address where customer = ? and code = ?", customer, code);
    }

    private static AddressView address(ResultSet row) throws SQLException {
        return new AddressView(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getBoolean(12),
                row.getBoolean(13),
                row.getBoolean(14));
    }
}
