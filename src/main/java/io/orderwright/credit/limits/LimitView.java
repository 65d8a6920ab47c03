package io.orderwright.credit.limits;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.decisions.own.RowsForReader;
import io.orderwright.platform.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One limit of a customer, tax included.
 *
 * @param id for paging: the newest has the highest
 * @param counts whether it is the one that counts today
 * @param ownerGroup the role that decides; absent where nobody had to
 * @param fallbackGroup the role that may decide too when the proposer belongs to {@code ownerGroup}
 * @param tableName the table that named them, with its version and row
 */
public record LimitView(
        long id,
        String number,
        String customer,
        LimitKind kind,
        LimitOrigin origin,
        LimitState state,
        Money amount,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean counts,
        String reason,
        String proposedBy,
        Instant proposedAt,
        @Nullable String ownerGroup,
        @Nullable String fallbackGroup,
        @Nullable String tableName,
        @Nullable String tableVersion,
        @Nullable String row,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String comment) {

    /** As the reader may know it. */
    LimitView shown(RowsForReader rows) {
        return new LimitView(
                id,
                number,
                customer,
                kind,
                origin,
                state,
                amount,
                validFrom,
                validUntil,
                counts,
                reason,
                proposedBy,
                proposedAt,
                ownerGroup,
                fallbackGroup,
                tableName,
                tableVersion,
                rows.row(tableName, row),
                decidedBy,
                decidedAt,
                comment);
    }

    /** The one in which the customer orders and pays. */
    @JsonProperty
    public String currency() {
        return amount.code();
    }
}
