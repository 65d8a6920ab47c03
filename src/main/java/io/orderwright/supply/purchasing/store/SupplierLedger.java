package io.orderwright.supply.purchasing.store;

import io.orderwright.supply.purchasing.Supplier;
import io.orderwright.supply.purchasing.SupplierOffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Suppliers and their offers. */
@Repository
public class SupplierLedger {

    private final JdbcTemplate jdbc;

    SupplierLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** False when there is one of this code, which stays as it is. */
    public boolean add(Supplier supplier) {
        return jdbc.update(
                        """
                        insert into supplier (code, name, currency, electronic) values (?, ?, ?, ?)
                        on conflict (code) do nothing""",
                        supplier.code(),
                        supplier.name(),
                        supplier.currency(),
                        supplier.electronic())
                == 1;
    }

    /** A known one, but for its currency. */
    public void change(Supplier supplier) {
        jdbc.update(
                "update supplier set name = ?, electronic = ? where code = ?",
                supplier.name(),
                supplier.electronic(),
                supplier.code());
    }

    /** False when there is one of this supplier for this SKU, which stays as it is. */
    public boolean add(SupplierOffer offer) {
        return jdbc.update(
                        """
                        insert into supplier_offer (supplier, sku, price, lead_days) values (?, ?, ?, ?)
                        on conflict (supplier, sku) do nothing""",
                        offer.supplier(),
                        offer.sku(),
                        offer.price(),
                        offer.leadDays())
                == 1;
    }

    public void change(SupplierOffer offer) {
        jdbc.update(
                "update supplier_offer set price = ?, lead_days = ? where supplier = ? and sku = ?",
                offer.price(),
                offer.leadDays(),
                offer.supplier(),
                offer.sku());
    }

    public Optional<Supplier> find(String code) {
        return jdbc
                .query(
                        "select code, name, currency, electronic from supplier where code = ?",
                        (row, number) -> supplier(row),
                        code)
                .stream()
                .findFirst();
    }

    /** Finds it and holds it, without holding up what only refers to it. */
    public Optional<Supplier> hold(String code) {
        return jdbc
                .query(
                        "select code, name, currency, electronic from supplier where code = ? for no key update",
                        (row, number) -> supplier(row),
                        code)
                .stream()
                .findFirst();
    }

    /** Holds those who offer one of the SKUs, in the order of their codes; returns who they are. */
    public List<String> holdSellers(Collection<String> skus) {
        return jdbc.queryForList(
                """
                select code from supplier where code in (select supplier from supplier_offer where sku = any (?))
                order by code for no key update""",
                String.class,
                (Object) skus.toArray(String[]::new));
    }

    public void removeSupplier(String code) {
        jdbc.update("delete from supplier where code = ?", code);
    }

    public void removeOffer(String supplier, String sku) {
        jdbc.update("delete from supplier_offer where supplier = ? and sku = ?", supplier, sku);
    }

    public List<Supplier> page(String after, int size) {
        return jdbc.query(
                "select code, name, currency, electronic from supplier where code > ? order by code limit ?",
                (row, number) -> supplier(row),
                after,
                size);
    }

    public List<Supplier> ofCodes(List<String> codes) {
        return jdbc.query(
                "select code, name, currency, electronic from supplier where code = any(?)",
                (row, number) -> supplier(row),
                (Object) codes.toArray(String[]::new));
    }

    public Optional<SupplierOffer> offer(String supplier, String sku) {
        return jdbc
                .query(
                        "select supplier, sku, price, lead_days from supplier_offer where supplier = ? and sku = ?",
                        (row, number) -> new SupplierOffer(
                                row.getString(1), row.getString(2), row.getBigDecimal(3), row.getInt(4)),
                        supplier,
                        sku)
                .stream()
                .findFirst();
    }

    /** Finds it and holds it. */
    public Optional<SupplierOffer> holdOffer(String supplier, String sku) {
        jdbc.queryForList("select 1 from supplier_offer where supplier = ? and sku = ? for update", supplier, sku);
        return offer(supplier, sku);
    }

    public List<SupplierOffer> offersOf(String supplier, String afterSku, int size) {
        return jdbc.query(
                """
                select supplier, sku, price, lead_days from supplier_offer
                where supplier = ? and sku > ? order by sku limit ?""",
                (row, number) ->
                        new SupplierOffer(row.getString(1), row.getString(2), row.getBigDecimal(3), row.getInt(4)),
                supplier,
                afterSku,
                size);
    }

    /** Every offer for the SKU, in the order of the supplier. */
    public List<SupplierOffer> offersFor(String sku) {
        return jdbc.query(
                "select supplier, sku, price, lead_days from supplier_offer where sku = ? order by supplier",
                (row, number) ->
                        new SupplierOffer(row.getString(1), row.getString(2), row.getBigDecimal(3), row.getInt(4)),
                sku);
    }

    private static Supplier supplier(ResultSet row) throws SQLException {
        return new Supplier(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4));
    }
}
