package io.orderwright.finance.banking.proposals;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line probably stands for, and why.
 *
 * @param reason the first of the rules, in their order, that fits
 * @param documents that its money would pay, in turn
 * @param order for which it would wait
 * @param receipt that was booked before
 * @param movement of money that went out
 * @param takenBack the receipt whose money the bank has taken back
 * @param charge by how much less than is open it is
 * @param open what is open of the documents
 * @param sure whether no other reading is left: it may be accepted unseen
 */
public record LineProposal(
        MatchReason reason,
        @Nullable String customer,
        List<String> documents,
        @Nullable String order,
        @Nullable Long receipt,
        @Nullable String movement,
        @Nullable Long takenBack,
        @Nullable Money charge,
        boolean sure,
        List<ProposedDocument> open) {

    /** Of the charge; absent without one. */
    @JsonProperty
    public @Nullable String currency() {
        return charge == null ? null : charge.code();
    }

    /** What is open of a document, and, where it is in another currency than the company's, what that is worth in it. */
    public record ProposedDocument(
            String number, Money open, @Nullable Money home) {

        @JsonProperty
        public String currency() {
            return open.code();
        }
    }

    /** Whether money would be booked that came in. */
    public boolean booksMoney() {
        return receipt == null && movement == null && takenBack == null;
    }

    /** With what is open of each document. */
    public LineProposal showing(List<ProposedDocument> amounts) {
        return new LineProposal(
                reason, customer, documents, order, receipt, movement, takenBack, charge, sure, amounts);
    }

    /** Why something is proposed. */
    public enum MatchReason {
        /** Its money was booked before, under a reference that the line has. */
        BOOKED_BEFORE,
        /** It names documents of ours, of which just this amount is open, or, of one, is due next. */
        NAMED,
        /** It names documents of ours, of which another amount is open. */
        NAMED_OTHER_AMOUNT,
        /** It names an order of ours of which nothing is billed and open. */
        ORDER_NAMED,
        /** It comes from a known account of a customer who owes just this amount once, or has to pay it next. */
        KNOWN_ACCOUNT,
        /** It comes from a customer, and is the sum of what he owes longest. */
        SUM_OF_OLDEST,
        /** Just this amount of a document is open less its early discount, and it came in time. */
        LESS_DISCOUNT,
        /** It comes from a customer, and a little less than he owes: the bank may have kept its charge. */
        LESS_CHARGE,
        /** It comes from a customer, but nothing that he owes fits. */
        CUSTOMER_ONLY,
        /** The bank takes back what it had given for a customer: a direct debit or cheque that is not honoured. */
        TAKEN_BACK,
        /** Just this amount was paid back. */
        PAID_BACK
    }

    /** Money of a customer that pays documents. */
    public static LineProposal pays(MatchReason reason, String customer, List<String> documents, boolean sure) {
        return new LineProposal(reason, customer, documents, null, null, null, null, null, sure, List.of());
    }

    /** Its money is there. */
    public static LineProposal bookedBefore(String customer, long receipt) {
        return new LineProposal(
                MatchReason.BOOKED_BEFORE, customer, List.of(), null, receipt, null, null, null, true, List.of());
    }

    /** Money that waits for an order. */
    public static LineProposal waitsFor(@Nullable String customer, String order) {
        return new LineProposal(
                MatchReason.ORDER_NAMED, customer, List.of(), order, null, null, null, null, false, List.of());
    }

    /** The bank takes back the money of a receipt. */
    public static LineProposal takesBack(String customer, long receipt, boolean sure) {
        return new LineProposal(
                MatchReason.TAKEN_BACK, customer, List.of(), null, null, null, receipt, null, sure, List.of());
    }
}
