package io.orderwright.finance.invoices.exchange.domain;

import io.orderwright.finance.invoices.exchange.DifferenceView;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.reference.ExchangeRate;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an allocation in another currency than the company's is worth at the document's rate and at the payment's, and what is
 * gained or lost by that. It waits until both rates are known and is then filled in, once. What undoes an allocation undoes
 * its difference to the cent.
 */
public final class RealisedDifference {

    private final Origin origin;
    private boolean waits;
    private @Nullable HomeValue value;

    /**
     * What is said when the allocation is written.
     *
     * @param source the number of the money, or of the credit note
     * @param amount in the document's currency; negative for what is undone
     * @param atBook what paid is worth what it pays, whatever the rates: a credit note of the same document
     */
    public record Origin(
            String invoice,
            int entryNo,
            String source,
            Money amount,
            @Nullable Integer reverses,
            LocalDate documentDay,
            LocalDate paymentDay,
            boolean atBook) {}

    /** What it is worth in the company's currency, and at which rates. */
    public record HomeValue(ExchangeRate documentRate, ExchangeRate paymentRate, Money book, Money paid) {

        HomeValue undone() {
            return new HomeValue(documentRate, paymentRate, book.negated(), paid.negated());
        }
    }

    /** A new one, which waits until it is filled in. */
    public RealisedDifference(Origin origin) {
        this(origin, true, null);
    }

    /** As it was kept. */
    public RealisedDifference(Origin origin, boolean waits, @Nullable HomeValue value) {
        this.origin = origin;
        this.waits = waits;
        this.value = value;
    }

    /** Both rates are known: what was counted of the document and of the money before says what this is worth. */
    public void value(ExchangeRate document, ExchangeRate payment, CountedValue ofDocument, CountedValue ofSource) {
        Money book = ofDocument.next(origin.amount(), document);
        Money paid = origin.atBook() ? book : ofSource.next(origin.amount(), payment);
        fill(new HomeValue(document, payment, book, paid));
    }

    /** Undoes what the other gained or lost; where that waits this waits too, and where that was left without so is this. */
    public void undo(RealisedDifference other) {
        if (other.value != null) {
            fill(other.value.undone());
        } else if (!other.waits) {
            waits = false;
        }
    }

    private void fill(HomeValue known) {
        if (!waits) {
            throw new IllegalStateException("what " + origin + " is worth is known");
        }
        value = known;
        waits = false;
    }

    public Origin origin() {
        return origin;
    }

    public boolean waits() {
        return waits;
    }

    public @Nullable HomeValue value() {
        return value;
    }

    public DifferenceView view() {
        HomeValue known = value;
        return new DifferenceView(
                origin.invoice(),
                origin.entryNo(),
                origin.amount(),
                origin.documentDay(),
                origin.paymentDay(),
                known == null ? null : known.documentRate(),
                known == null ? null : known.paymentRate(),
                known == null ? null : known.book(),
                known == null ? null : known.paid(),
                known == null ? null : known.paid().minus(known.book()),
                waits);
    }

    /** The entry of the document that is undone. */
    public int undone() {
        return Objects.requireNonNull(origin.reverses());
    }
}
