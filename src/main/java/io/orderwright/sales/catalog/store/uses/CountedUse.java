package io.orderwright.sales.catalog.store.uses;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.catalog.ProductUse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What one query finds of products in their units, however many are asked about. */
public abstract class CountedUse implements ProductUse {

    private final JdbcTemplate jdbc;
    private final String query;
    private final String code;

    /**
     * @param query of an array of SKUs; its rows are those of which there is something: the SKU first, then what stands
     *     against another unit, which is how many there are unless {@link #standing} says otherwise
     * @param code of the refusal, whose words are SKU, unit, wanted unit and what stands against it
     */
    protected CountedUse(JdbcTemplate jdbc, String query, String code) {
        this.jdbc = jdbc;
        this.query = query;
        this.code = code;
    }

    @Override
    public Map<String, Refusal> against(Collection<UnitChange> changes) {
        Map<String, Refusal> found = new HashMap<>();
        jdbc.query(
                query,
                row -> {
                    UnitChange change = UnitChange.of(row.getString(1), changes);
                    found.put(change.sku(), change.refused(code, standing(row)));
                },
                (Object) changes.stream().map(UnitChange::sku).toArray(String[]::new));
        return found;
    }

    /** What stands against it, as the refusal says it. */
    protected String[] standing(ResultSet row) throws SQLException {
        return new String[] {row.getString(2)};
    }
}
