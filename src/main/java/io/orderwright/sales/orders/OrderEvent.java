package io.orderwright.sales.orders;

import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;
import java.util.Map;

/** What happens to orders; the subject is the order's number. */
public sealed interface OrderEvent extends BusinessEvent {

    /** A new order is in the books. */
    record OrderPlaced(String subject, String actor, String customer, Money gross, int lines) implements OrderEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("customer", customer, "amount", gross.toString(), "lines", lines);
        }
    }

    /**
     * An order that was accepted before the company moved in is in the books.
     *
     * @param amount of what is still to be delivered, with its currency
     * @param externalId its old number
     * @param delivered what had been delivered before, in words
     */
    record OrderCarried(
            String subject,
            String actor,
            String customer,
            String amount,
            String externalId,
            LocalDate placedOn,
            String delivered)
            implements OrderEvent {}

    /** Somebody wants the order not to be carried out; the process undoes what was done for it. */
    record OrderCancellationAsked(String subject, String actor, String reason) implements OrderEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("reason", reason);
        }
    }

    /** What was approved is approved no longer: the order begins again, under its number. */
    record OrderReopened(String subject, String actor) implements OrderEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of();
        }
    }

    /**
     * What it asks for was changed, from this version on; amounts with tax.
     *
     * @param goesOn it waited for goods, and need not any longer
     * @param beginsAgain it is asked about anew, as a whole
     */
    record OrderChanged(
            String subject,
            String actor,
            String changeOrder,
            int version,
            Money from,
            Money to,
            boolean goesOn,
            boolean beginsAgain)
            implements OrderEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "changeOrder",
                    changeOrder,
                    "version",
                    version,
                    "amountBefore",
                    from.toString(),
                    "amount",
                    to.toString());
        }
    }

    /** The order moved on. */
    record OrderMoved(String subject, String actor, OrderState from, OrderState to) implements OrderEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("from", from, "to", to);
        }
    }

    /** A person answered a question that the order raised, for example what to do about a credit hold. */
    record OrderQuestionAnswered(String subject, String actor, String question, String answer, String comment)
            implements OrderEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("question", question, "answer", answer, "comment", comment);
        }
    }
}
