package io.orderwright.contact.tracking.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often the links of an order were revoked; an order that has no row never was. */
@Repository
public class LinkRevocations {

    private final JdbcClient database;

    LinkRevocations(JdbcClient database) {
        this.database = database;
    }

    /** Once more. */
    public void revoke(String orderNumber, String by, Instant now) {
        database.sql(
                        """
                        insert into tracking_revocation (order_number, revision, revoked_by, revoked_at)
                        values (:number, 1, :by, :at)
                        on conflict (order_number) do update
                           set revision = tracking_revocation.revision + 1, revoked_by = :by, revoked_at = :at""")
                .param("number", orderNumber)
                .param("by", by)
                .param("at", Timestamp.from(now))
                .update();
    }

    /** Of these orders; those that never were are left out. */
    public Map<String, Integer> of(Collection<String> orderNumbers) {
        Map<String, Integer> revisions = new HashMap<>();
        database.sql("select order_number, revision from tracking_revocation where order_number in (:numbers)")
                .param("numbers", orderNumbers)
                .query((row, number) -> revisions.put(row.getString(1), row.getInt(2)))
                .list();
        return revisions;
    }
}
