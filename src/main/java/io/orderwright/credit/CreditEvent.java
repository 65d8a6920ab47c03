package io.orderwright.credit;

import io.orderwright.kernel.BusinessEvent;
import java.math.BigDecimal;
import java.util.Map;

/** What happens to credit. */
public sealed interface CreditEvent extends BusinessEvent {

    /** A table row answered for an order. */
    record CreditDecided(String subject, String actor, CreditAnswer answer, String table, String version, String row)
            implements CreditEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("answer", answer, "table", table, "version", version, "row", row);
        }
    }

    /** A person answers for an order that the limit alone does not cover. */
    record CreditReleased(String subject, String actor, BigDecimal amount, String currency, String reason)
            implements CreditEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("amount", amount.toPlainString() + " " + currency, "reason", reason);
        }
    }

    /** Grade or limit is another one; the subject is the customer. */
    record CreditGranted(String subject, String actor, String grade, BigDecimal limit, String currency)
            implements CreditEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("grade", grade, "limit", limit.toPlainString() + " " + currency);
        }
    }

    /** An order that was held may be looked at again. */
    record HeldOrderReopened(String subject, String actor, String because) implements CreditEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("because", because);
        }
    }
}
