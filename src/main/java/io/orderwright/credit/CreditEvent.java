package io.orderwright.credit;

import io.orderwright.credit.cases.CaseOutcome;
import io.orderwright.credit.cases.CasePoint;
import io.orderwright.credit.limits.LimitKind;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.Percent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to credit. */
public sealed interface CreditEvent extends BusinessEvent {

    @Override
    default Set<String> topics() {
        return Set.of("credit");
    }

    /** A table row answered for an order. */
    record CreditDecided(String subject, String actor, CreditAnswer answer, String table, String version, String row)
            implements CreditEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("answer", answer, "table", table, "version", version, "row", row);
        }
    }

    /** A person answers for an order that the limit alone does not cover. */
    record CreditReleased(
            String subject, String actor, Money amount, Percent deviationPercent, LocalDate until, String reason)
            implements CreditEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "amount",
                    amount.toString(),
                    "deviation",
                    deviationPercent.plain() + " %",
                    "until",
                    until,
                    "reason",
                    reason);
        }
    }

    /** Credit holds an order up. */
    record CreditCaseOpened(String subject, String actor, String customer, CasePoint point, String reason)
            implements CreditEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("customer", customer, "point", point, "reason", reason);
        }
    }

    /** Credit holds an order up no longer. */
    record CreditCaseClosed(String subject, String actor, CaseOutcome outcome) implements CreditEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("outcome", outcome);
        }
    }

    /** Grade or limit is another one; the subject is the customer. */
    record CreditGranted(String subject, String actor, String grade, Money limit) implements CreditEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("grade", grade, "limit", limit.toString());
        }
    }

    /** The account was opened by mistake, and is no more; the subject is the customer. */
    record CreditAccountClosed(String subject, String actor) implements CreditEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of();
        }
    }

    /** An order that was held may be looked at again. */
    record HeldOrderReopened(String subject, String actor, String because) implements CreditEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("because", because);
        }
    }

    /** Somebody wants another limit for a customer, who is the subject; others decide. */
    record LimitProposed(
            String subject,
            String actor,
            String number,
            LimitKind kind,
            Money amount,
            @Nullable LocalDate validUntil) implements CreditEvent {
        @Override
        public Map<String, Object> details() {
            Map<String, Object> details = new HashMap<>();
            details.put("number", number);
            details.put("kind", kind);
            details.put("limit", amount.toString());
            if (validUntil != null) {
                details.put("until", validUntil);
            }
            return details;
        }
    }

    /** Somebody else said yes or no to it. */
    record LimitDecided(String subject, String actor, String number, boolean approved, String comment)
            implements CreditEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("number", number, "approved", approved, "comment", comment);
        }
    }

    /** Whoever proposed a limit gives it up before it is decided. */
    record LimitWithdrawn(String subject, String actor, String number) implements CreditEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("number", number);
        }
    }

    /** A limit with days that was approved before the company moved in; the subject is the customer. */
    record LimitCarried(
            String subject,
            String actor,
            String number,
            LimitKind kind,
            Money amount,
            LocalDate validFrom,
            @Nullable LocalDate validUntil)
            implements CreditEvent {
        @Override
        public Map<String, Object> details() {
            Map<String, Object> details = new HashMap<>();
            details.put("number", number);
            details.put("kind", kind);
            details.put("limit", amount.toString());
            details.put("from", validFrom);
            if (validUntil != null) {
                details.put("until", validUntil);
            }
            return details;
        }
    }

    /** A limit that was taken over by mistake is no more; the subject is the customer. */
    record CarriedLimitRemoved(String subject, String actor, String number) implements CreditEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("number", number);
        }
    }

    /** An approved limit begins to count; {@code limit} is what the customer may owe now. */
    record LimitBegun(String subject, String actor, String number, Money limit) implements CreditEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("number", number, "limit", limit.toString());
        }
    }

    /** A limit's last day is over; {@code limit} is what the customer may owe now. */
    record LimitEnded(String subject, String actor, String number, Money limit) implements CreditEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("number", number, "limit", limit.toString());
        }
    }

    /** Somebody wants to know what outsiders think of a customer, who is the subject. */
    record CreditReviewAsked(String subject, String actor, String number, String reason) implements CreditEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("number", number, "reason", reason);
        }
    }

    /** A bureau, or a person in its stead, gave a customer a score. */
    record CreditScored(String subject, String actor, String number, int score, LocalDate scoreDate)
            implements CreditEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("number", number, "score", score, "scoreDate", scoreDate);
        }
    }
}
