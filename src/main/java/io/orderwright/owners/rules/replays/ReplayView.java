package io.orderwright.owners.rules.replays;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.Money;
import java.time.Instant;

/**
 * Past decisions, the newest first, asked again of a workbook and of the table in force.
 *
 * @param wanted how many were to be asked at most
 * @param asked how many were
 * @param otherwise how many the workbook decides otherwise than the table in force; reasons do not count
 * @param unanswered how many cannot be asked: a fact of today was not known then, or no single row answers
 * @param percent how much of it is done
 * @param worth the amounts of those decided otherwise, in the base currency; 0 where the table knows no amount
 */
public record ReplayView(
        long id,
        long release,
        ReplayState state,
        int wanted,
        int asked,
        int otherwise,
        int unanswered,
        int percent,
        Money worth,
        String startedBy,
        Instant startedAt) {

    @JsonProperty
    public String currency() {
        return worth.code();
    }
}
