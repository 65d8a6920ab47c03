package io.orderwright.platform.reference.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.orderwright.platform.reference.UnitView;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The table of units. */
@Repository
public class UnitRows {

    private static final int MOST_KEPT = 1_000;

    private static final RowMapper<UnitView> VIEW =
            (row, number) -> new UnitView(row.getString(1), row.getInt(2), row.getBoolean(3));

    private final JdbcTemplate jdbc;
    private final LoadingCache<String, Optional<UnitView>> kept;

    UnitRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.kept = Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterWrite(Duration.ofSeconds(30))
                .build(this::read);
    }

    private Optional<UnitView> read(String code) {
        return jdbc.query("select code, decimals, active from unit where code = ?", VIEW, code).stream()
                .findFirst();
    }

    public Optional<UnitView> find(String code) {
        return kept.get(code);
    }

    /** A code that differs from this one by the case of letters only. */
    public Optional<String> twin(String code) {
        return jdbc
                .queryForList(
                        "select code from unit where lower(code) = lower(?) and code <> ? limit 1",
                        String.class,
                        code,
                        code)
                .stream()
                .findFirst();
    }

    /** Enters the unit, or replaces what is there. */
    public void enter(UnitView unit) {
        jdbc.update(
                """
                insert into unit (code, decimals, active) values (?, ?, ?)
                on conflict (code) do update set decimals = excluded.decimals, active = excluded.active""",
                unit.code(),
                unit.decimals(),
                unit.active());
        changed(unit.code());
    }

    public void remove(String code) {
        jdbc.update("delete from unit where code = ?", code);
        changed(code);
    }

    /** What was read is not true any more once the transaction at hand has ended. */
    private void changed(String code) {
        kept.invalidate(code);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    kept.invalidate(code);
                }
            });
        }
    }

    /** One page in the order of the code, beginning after that one ("" for the first). */
    public List<UnitView> page(String after, int size) {
        return jdbc.query(
                "select code, decimals, active from unit where code collate \"C\" > ?"
                        + " order by code collate \"C\" limit ?",
                VIEW,
                after,
                size);
    }

    /** Codes that a product may be given, the first of them. */
    public List<String> active(int most) {
        return jdbc.queryForList(
                "select code from unit where active order by code collate \"C\" limit ?", String.class, most);
    }
}
