package io.orderwright.finance.invoices.movements;

import io.orderwright.platform.ground.refused.RefusalAnswer;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Money;
import java.util.LinkedHashMap;
import java.util.Map;

/** What happens to money that goes out again; the subject is the order that it named, else the customer. */
public sealed interface MovementEvent extends BusinessEvent {

    /** The movement's number. */
    String number();

    String customer();

    /** By how much less money of the customer waits from here on; negative for more, zero where it stays. */
    Money gone();

    /** Money shall go out. */
    record MovementAsked(
            String subject,
            String actor,
            String number,
            String customer,
            MovementKind kind,
            Money amount,
            Money gone,
            String reference,
            String reason)
            implements MovementEvent {
        @Override
        public Map<String, Object> details() {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("movement", number);
            details.put("kind", kind.name());
            details.put("amount", amount.toString());
            details.put("reference", reference);
            details.put("reason", reason);
            return details;
        }
    }

    /** It does not: nobody agreed, or whoever asked gave it up. */
    record MovementDropped(
            String subject,
            String actor,
            String number,
            String customer,
            MovementState state,
            Money gone,
            String reason)
            implements MovementEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("movement", number, "state", state.name(), "reason", reason);
        }
    }

    /** It is gone from the books. */
    record MovementBooked(
            String subject, String actor, String number, String customer, MovementKind kind, Money amount, Money gone)
            implements MovementEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("movement", number, "kind", kind.name(), "amount", amount.toString());
        }
    }

    /** Somebody has removed why the finance system refused it: it is told again. */
    record MovementRefusalAnswered(
            String subject, String actor, String number, String customer, Money gone, RefusalAnswer answer)
            implements MovementEvent {
        @Override
        public Map<String, Object> details() {
            return answer.beside(Map.of("movement", number));
        }
    }

    /** The finance system booked it under its own number. */
    record MovementPosted(
            String subject, String actor, String number, String customer, Money gone, String financeDocument)
            implements MovementEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("movement", number, "financeDocument", financeDocument);
        }
    }
}
