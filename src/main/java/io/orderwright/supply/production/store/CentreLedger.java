package io.orderwright.supply.production.store;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.supply.production.centres.MadeProduct;
import io.orderwright.supply.production.centres.WorkCentre;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Work centres and what is made there. */
@Repository
public class CentreLedger {

    private final JdbcTemplate jdbc;

    CentreLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void enter(WorkCentre centre) {
        jdbc.update(
                """
                insert into work_centre (code, name, minutes) values (?, ?, ?)
                on conflict (code) do update set name = excluded.name, minutes = excluded.minutes""",
                centre.code(),
                centre.name(),
                centre.minutes().toArray(Integer[]::new));
    }

    public void enter(MadeProduct product) {
        jdbc.update(
                """
                insert into made_product (sku, work_centre, minutes_per_piece, set_up_minutes, made) values (?, ?, ?, ?, ?)
                on conflict (sku) do update set work_centre = excluded.work_centre, made = excluded.made,
                    minutes_per_piece = excluded.minutes_per_piece, set_up_minutes = excluded.set_up_minutes""",
                product.sku(),
                product.workCentre(),
                product.minutesPerPiece(),
                product.setUpMinutes(),
                product.made());
    }

    /** Finds it and holds it: whoever changes its queue or schedule comes one after the other. */
    public WorkCentre hold(String code) {
        return jdbc
                .query(
                        "select code, name, minutes from work_centre where code = ? for no key update",
                        (row, number) -> centre(row),
                        code)
                .stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("production.centre-unknown", code));
    }

    public Optional<WorkCentre> find(String code) {
        return jdbc
                .query("select code, name, minutes from work_centre where code = ?", (row, number) -> centre(row), code)
                .stream()
                .findFirst();
    }

    public List<WorkCentre> page(String after, int size) {
        return jdbc.query(
                "select code, name, minutes from work_centre where code > ? order by code limit ?",
                (row, number) -> centre(row),
                after,
                size);
    }

    public Optional<MadeProduct> product(String sku) {
        return jdbc.query("select * from made_product where sku = ?", (row, number) -> product(row), sku).stream()
                .findFirst();
    }

    public List<MadeProduct> products(String centre, String afterSku, int size) {
        return jdbc.query(
                "select * from made_product where work_centre = ? and sku > ? order by sku limit ?",
                (row, number) -> product(row),
                centre,
                afterSku,
                size);
    }

    /** Its queue is another one now. */
    public void changed(String code) {
        jdbc.update("update work_centre set version = version + 1 where code = ?", code);
    }

    /** How often its queue has changed. */
    public int version(String code) {
        return jdbc.queryForList("select version from work_centre where code = ?", Integer.class, code).stream()
                .findFirst()
                .orElse(0);
    }

    private static WorkCentre centre(ResultSet row) throws SQLException {
        Array minutes = row.getArray("minutes");
        return new WorkCentre(row.getString("code"), row.getString("name"), List.of((Integer[]) minutes.getArray()));
    }

    private static MadeProduct product(ResultSet row) throws SQLException {
        return new MadeProduct(
                row.getString("sku"),
                row.getString("work_centre"),
                row.getBigDecimal("minutes_per_piece"),
                row.getInt("set_up_minutes"),
                row.getBoolean("made"));
    }
}
