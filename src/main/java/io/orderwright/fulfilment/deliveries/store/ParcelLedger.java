package io.orderwright.fulfilment.deliveries.store;

import io.orderwright.fulfilment.deliveries.parcels.Parcel;
import io.orderwright.fulfilment.deliveries.parcels.Parcel.Content;
import io.orderwright.platform.kernel.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The parcels of deliveries and what lies in them. Always inside the caller's transaction. */
@Repository
public class ParcelLedger {

    private final JdbcTemplate jdbc;

    ParcelLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<Parcel> of(long delivery) {
        Map<Integer, List<Content>> contents = new LinkedHashMap<>();
        jdbc.query(
                """
                select c.parcel_no, c.sku, c.quantity, l.unit
                from parcel_content c join pick_line l on l.delivery_id = c.delivery_id and l.sku = c.sku
                where c.delivery_id = ? order by c.parcel_no, c.sku""",
                row -> {
                    contents.computeIfAbsent(row.getInt(1), number -> new ArrayList<>())
                            .add(new Content(row.getString(2), Quantity.of(row.getBigDecimal(3), row.getString(4))));
                },
                delivery);
        return jdbc.query(
                "select parcel_no, weight from parcel where delivery_id = ? order by parcel_no",
                (row, index) -> new Parcel(
                        row.getInt(1),
                        kilograms(row.getBigDecimal(2)),
                        contents.getOrDefault(row.getInt(1), List.of())),
                delivery);
    }

    private static @Nullable Quantity kilograms(@Nullable BigDecimal weight) {
        return weight == null ? null : Quantity.of(weight, Parcel.KILOGRAMS);
    }

    /** Opens a parcel and returns its number. */
    public int open(long delivery) {
        Integer number = jdbc.queryForObject(
                """
                insert into parcel (delivery_id, parcel_no)
                select ?, coalesce(max(parcel_no), 0) + 1 from parcel where delivery_id = ? returning parcel_no""",
                Integer.class,
                delivery,
                delivery);
        return number == null ? 1 : number;
    }

    public void put(long delivery, int parcel, String sku, Quantity quantity) {
        jdbc.update(
                """
                insert into parcel_content (delivery_id, parcel_no, sku, quantity) values (?, ?, ?, ?)
                on conflict (delivery_id, parcel_no, sku) do update set quantity = parcel_content.quantity + excluded.quantity""",
                delivery,
                parcel,
                sku,
                quantity.amount());
    }

    /** False when there is no such parcel. */
    public boolean weigh(long delivery, int parcel, BigDecimal weight) {
        return jdbc.update(
                        "update parcel set weight = ? where delivery_id = ? and parcel_no = ?",
                        weight,
                        delivery,
                        parcel)
                == 1;
    }

    /** All of a delivery are unpacked. */
    public void clear(long delivery) {
        jdbc.update("delete from parcel where delivery_id = ?", delivery);
    }

    /** Its contents go with it. */
    public void remove(long delivery, int parcel) {
        jdbc.update("delete from parcel where delivery_id = ? and parcel_no = ?", delivery, parcel);
    }
}
