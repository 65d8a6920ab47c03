package io.orderwright.finance.invoices;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.orderwright.finance.invoices.buyers.BillTo;
import io.orderwright.finance.invoices.buyers.InvoiceBuyer;
import io.orderwright.finance.invoices.exchange.DifferenceView;
import io.orderwright.finance.invoices.exchange.ExchangeDifferences.DocumentValue;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.Fraction;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A document with what it covers and what paid it.
 *
 * @param buyer whom it is made out to, as of its issue; absent in what was issued before documents kept it, in what was taken
 *     over, and where the documents of an order are listed, which is read by people who have no business with bank accounts
 * @param billTo where it goes, as of its issue; absent as the buyer is, and where the customer had no such address
 * @param settled of what its {@code paid} consists
 * @param home what it is worth in the company's currency; absent where it is in that, and without a rate of its day
 */
public record InvoiceDetail(
        @JsonUnwrapped InvoiceView invoice,
        @Nullable InvoiceBuyer buyer,
        @Nullable BillTo billTo,
        List<InvoicedLine> lines,
        List<AllocatedAmount> allocations,
        SettledAmounts settled,
        @Nullable DocumentValue home) {

    /** The same, with what was said why money pays it, or does no longer, as this leaves it. */
    public InvoiceDetail saying(UnaryOperator<String> reasons) {
        return new InvoiceDetail(
                invoice,
                buyer,
                billTo,
                lines,
                allocations.stream()
                        .map(one -> one.because(reasons.apply(one.reason())))
                        .toList(),
                settled,
                home);
    }

    /**
     * What of a document is no longer open, and why; of a credit note all of it is what it paid.
     *
     * @param money what customers paid, before the company moved in too
     * @param creditNotes what credit notes took back or paid
     * @param writtenOff what nobody asks for any more; nobody has paid it
     */
    public record SettledAmounts(Money money, Money creditNotes, Money writtenOff) {}

    /** What a document asks for beside goods and deposits. */
    public enum InvoiceCharge {
        /** What is kept for taking goods back. */
        RESTOCKING,
        /** What it costs to send other goods out for those that come back. */
        FREIGHT,
        /** What was kept as an early discount and is owed after all: the money that earned it was undone. */
        EARLY_DISCOUNT
    }

    /**
     * A line of a document: a quantity of an order's line, a deposit, or a charge beside the goods.
     *
     * @param quantity of the order's line; absent for a deposit
     * @param deposit the deposit that is asked for, or, with negative amounts, deducted
     * @param charge what is asked for beside the goods; absent in lines of goods and deposits
     */
    public record InvoicedLine(
            int lineNo,
            @Nullable Integer orderLine,
            @Nullable Quantity quantity,
            @Nullable String deposit,
            @Nullable InvoiceCharge charge,
            Fraction taxRate,
            Money net,
            Money tax,
            Money gross) {

        /** Of its quantity. */
        @JsonProperty
        public @Nullable String unit() {
            return quantity == null ? null : quantity.unit();
        }
    }

    /**
     * What of which money paid it, or, negative, did so no longer.
     *
     * @param receipt the reference of a payment; absent where a credit note paid, or nobody
     * @param writeOff the number under which it was written off; absent where it was paid
     * @param row of the schedule; absent where that has but one, and for what came before there were rows
     * @param reverses the entry that is undone
     * @param exchange what it is worth in the company's currency, and was gained or lost by it; absent where it is in that
     */
    public record AllocatedAmount(
            int entryNo,
            @Nullable String receipt,
            @Nullable String creditNote,
            @Nullable String writeOff,
            Money amount,
            @Nullable Integer row,
            @Nullable Integer reverses,
            String reason,
            String by,
            Instant at,
            @Nullable DifferenceView exchange) {

        private AllocatedAmount because(String other) {
            return new AllocatedAmount(
                    entryNo, receipt, creditNote, writeOff, amount, row, reverses, other, by, at, exchange);
        }
    }
}
