package io.orderwright.integration.store;

import io.orderwright.integration.EffectRecord;
import io.orderwright.integration.EffectRecord.EffectState;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code effect} as the ledger's readers see them. */
final class EffectRows {

    private EffectRows() {}

    static EffectRecord record(ResultSet row, int index) throws SQLException {
        int status = row.getInt("status");
        @Nullable Integer known = row.wasNull() ? null : status;
        return new EffectRecord(
                row.getString("key"),
                row.getString("topic"),
                row.getString("order_number"),
                row.getInt("seq"),
                EffectState.valueOf(row.getString("state")),
                row.getInt("attempt"),
                row.getString("request_hash"),
                row.getString("request"),
                known,
                row.getString("response"),
                row.getString("reason"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }
}
