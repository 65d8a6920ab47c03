package io.orderwright.finance.invoices;

import io.orderwright.finance.invoices.buyers.BillTo;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.sales.terms.PaymentTerms;
import io.orderwright.sales.terms.TermsDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An order as it can be billed.
 *
 * @param total the order's amounts in {@code currency}, at its own rounding level: with document rounding the lines may
 *     add up to some cents more or less
 * @param terms when its documents are due
 * @param billTo where its bills go; absent for its customer's address of bills
 */
public record BillableOrder(
        String number,
        String customer,
        String currency,
        Taxation total,
        BillableTerms terms,
        List<BillableLine> lines,
        @Nullable BillTo billTo) {

    /** Billed to its customer's address of bills. */
    public BillableOrder(
            String number,
            String customer,
            String currency,
            Taxation total,
            BillableTerms terms,
            List<BillableLine> lines) {
        this(number, customer, currency, total, terms, lines, null);
    }

    /** All of each document so many days after its issue. */
    public BillableOrder(
            String number,
            String customer,
            String currency,
            Taxation total,
            int paymentTermsDays,
            List<BillableLine> lines) {
        this(number, customer, currency, total, BillableTerms.net(paymentTermsDays), lines);
    }

    /** Nothing of it is still to leave. */
    public boolean allLeft() {
        return lines.stream().noneMatch(line -> line.ordered().isMoreThan(line.shipped()));
    }

    /**
     * The terms that were agreed, with the company's days from which they count.
     *
     * @param ordered when the order was placed; absent where no row counts from it
     * @param delivered when goods were last delivered; absent where no row counts from it, or none were: the document's day
     * @param exchanged what its goods go out for; absent where nothing comes back for them
     */
    public record BillableTerms(
            PaymentTerms agreed,
            @Nullable LocalDate ordered,
            @Nullable LocalDate delivered,
            @Nullable ExchangedGoods exchanged) {

        /** Nothing comes back for its goods. */
        public BillableTerms(PaymentTerms agreed, @Nullable LocalDate ordered, @Nullable LocalDate delivered) {
            this(agreed, ordered, delivered, null);
        }

        public static BillableTerms net(int days) {
            return new BillableTerms(PaymentTerms.net(days), null, null);
        }

        /**
         * When each row of a document of that day is due. For goods that go out for others no deposit of the terms is asked for:
         * what those would be is due with what comes after them.
         */
        public List<LocalDate> dueDays(LocalDate issued) {
            List<LocalDate> days = agreed.dueDays(new TermsDays(
                    Objects.requireNonNullElse(ordered, issued),
                    Objects.requireNonNullElse(delivered, issued),
                    issued));
            int deposits = agreed.deposits().size();
            return exchanged == null || deposits == days.size()
                    ? days
                    : IntStream.range(0, days.size())
                            .mapToObj(row -> days.get(Math.max(row, deposits)))
                            .toList();
        }

        public List<Percent> percents() {
            return agreed.rows().stream().map(row -> new Percent(row.percent())).toList();
        }
    }

    /**
     * Goods that go out for others that come back.
     *
     * @param returnedFrom the order whose goods come back
     * @param freight what sending them out costs, tax included, in the order's currency; asked for by a document of its own
     * @param beforeShipment what is paid before they leave, tax included, instead of the deposits of the terms; absent where
     *     nothing is
     */
    public record ExchangedGoods(
            String returnedFrom, Money freight, @Nullable Money beforeShipment) {}

    /**
     * A line of which something is wanted.
     *
     * @param amounts of all that is ordered
     */
    public record BillableLine(int lineNo, Fraction taxRate, Quantity ordered, Quantity shipped, Taxation amounts) {}
}
