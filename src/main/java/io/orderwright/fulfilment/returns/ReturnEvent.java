package io.orderwright.fulfilment.returns;

import io.orderwright.fulfilment.returns.quarantine.QuarantineResult;
import io.orderwright.fulfilment.returns.repairs.RepairResult;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What happens to returns; the subject is the order whose goods come back. */
public sealed interface ReturnEvent extends BusinessEvent {

    /** A customer does it himself, by the link of his order. */
    String CUSTOMER = "customer";

    /** The return's number. */
    String customerReturn();

    @Override
    default Set<String> topics() {
        return Set.of("paper/" + customerReturn(), "returns", "tasks");
    }

    /**
     * Goods are to come back.
     *
     * @param goods what, in words of numbers
     */
    record ReturnAsked(
            String subject,
            String actor,
            String customerReturn,
            ReturnReason returnReason,
            String goods,
            Money amount,
            String reason)
            implements ReturnEvent {
        @Override
        public Map<String, Object> details() {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("customerReturn", customerReturn);
            details.put("returnReason", returnReason.name());
            details.put("goods", goods);
            details.put("amount", amount.toString());
            details.put("reason", reason);
            return details;
        }
    }

    /** They may, until that day. */
    record ReturnAuthorised(String subject, String actor, String customerReturn, LocalDate validUntil)
            implements ReturnEvent {}

    /** They do not come after all. */
    record ReturnWithdrawn(String subject, String actor, String customerReturn, String reason) implements ReturnEvent {}

    /** They do not: it was refused, the question was given up, or nothing came. */
    record ReturnDropped(String subject, String actor, String customerReturn, ReturnState returnState, String reason)
            implements ReturnEvent {}

    /**
     * They came.
     *
     * @param goods what, in words of numbers
     */
    record GoodsReturned(String subject, String actor, String customerReturn, String goods) implements ReturnEvent {}

    /**
     * Somebody, or the table, has said what becomes of them.
     *
     * @param goods what becomes of what, in words of numbers
     */
    record ReturnInspected(String subject, String actor, String customerReturn, String goods) implements ReturnEvent {}

    /** A document is to be corrected because of it. */
    record ReturnCreditAsked(String subject, String actor, String customerReturn, String correction, String corrects)
            implements ReturnEvent {}

    /**
     * A document asks for what is kept of them.
     *
     * @param amount tax included, with its currency
     */
    record ReturnFeeCharged(String subject, String actor, String customerReturn, String feeDocument, String amount)
            implements ReturnEvent {}

    /** It could not be credited; somebody has said what now. */
    record ReturnCreditResolved(
            String subject, String actor, String customerReturn, boolean creditedAgain, String comment)
            implements ReturnEvent {}

    /** A piece of it that was repaired is with us no longer. */
    record RepairEnded(String subject, String actor, String customerReturn, String ticket, RepairResult repairResult)
            implements ReturnEvent {}

    /**
     * Goods of it lie in quarantine no longer.
     *
     * @param goods which
     */
    record QuarantineEnded(
            String subject, String actor, String customerReturn, String goods, QuarantineResult quarantineResult)
            implements ReturnEvent {}

    /** Nothing more happens to it. */
    record ReturnClosed(String subject, String actor, String customerReturn) implements ReturnEvent {}
}
