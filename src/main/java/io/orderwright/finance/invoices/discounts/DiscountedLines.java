package io.orderwright.finance.invoices.discounts;

import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.CreditedLines.CreditedLine;
import io.orderwright.finance.invoices.InvoiceDetail.InvoiceCharge;
import io.orderwright.finance.invoices.InvoiceDetail.InvoicedLine;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What of which line an early discount takes off: all that is open of the document, over its goods by what each is still asked for.
 * Shares are cumulative, so that they make the discount to the cent; tax goes with them as with any allowance.
 */
public final class DiscountedLines {

    private DiscountedLines() {}

    /**
     * @param creditNotes as of {@link #corrections}
     * @throws Refusal CONFLICT where none was offered, nothing is open or left of the goods, or more is open than the discount
     */
    public static CreditedLines of(Invoice document, Collection<Invoice> creditNotes) {
        DiscountOffer offer = document.discount();
        if (offer == null) {
            throw Refusal.conflict("early-discount.not-offered", document.number());
        }
        Money most = most(offer, document, creditNotes);
        Money open = document.open();
        if (!open.isPositive() || !anyLeft(document, creditNotes)) {
            throw Refusal.conflict("early-discount.nothing-open", document.number());
        }
        if (open.isMoreThan(most)) {
            throw Refusal.conflict("early-discount.more-open", document.number(), open, most);
        }
        return new CreditedLines(spread(open, left(document, creditNotes)));
    }

    /** The credit notes that correct a document, and the debit notes that take an early discount of it back. */
    public static List<Invoice> corrections(String document, Collection<Invoice> ofOrder) {
        Set<String> notes = ofOrder.stream()
                .filter(one -> one.kind() == InvoiceKind.CREDIT && document.equals(one.corrects()))
                .map(Invoice::number)
                .collect(Collectors.toSet());
        return ofOrder.stream()
                .filter(one -> notes.contains(one.number())
                        || one.charges(InvoiceCharge.EARLY_DISCOUNT) && notes.contains(one.corrects()))
                .toList();
    }

    /** What may be kept of what the document asks for, less what credit notes took back. */
    static Money most(DiscountOffer offer, Invoice document, Collection<Invoice> creditNotes) {
        return offer.of(creditNotes.stream()
                .reduce(
                        document.gross(),
                        (asked, one) ->
                                one.kind() == InvoiceKind.CREDIT ? asked.minus(one.gross()) : asked.plus(one.gross()),
                        Money::plus));
    }

    /** Whether any of the goods is still asked for; what is open otherwise is no discount of them. */
    static boolean anyLeft(Invoice document, Collection<Invoice> creditNotes) {
        return left(document, creditNotes).values().stream().anyMatch(Money::isPositive);
    }

    /** What each line of goods is still asked for, by its number in the order. */
    private static Map<Integer, Money> left(Invoice document, Collection<Invoice> creditNotes) {
        Map<Integer, Money> left = new TreeMap<>();
        for (InvoicedLine line : document.lineViews()) {
            if (line.orderLine() != null) {
                left.merge(line.orderLine(), line.gross(), Money::plus);
            }
        }
        for (Invoice note : creditNotes) {
            for (InvoicedLine line : note.lineViews()) {
                if (line.orderLine() != null) {
                    left.computeIfPresent(line.orderLine(), (number, gross) -> gross.minus(line.gross()));
                }
            }
        }
        return left;
    }

    private static List<CreditedLine> spread(Money discount, Map<Integer, Money> left) {
        Money none = Money.zero(discount.code());
        Money all = left.values().stream().reduce(none, Money::plus);
        List<CreditedLine> lines = new ArrayList<>();
        Money upTo = none;
        Money given = none;
        for (Map.Entry<Integer, Money> line : left.entrySet()) {
            upTo = upTo.plus(line.getValue());
            BigDecimal share = discount.amount().multiply(upTo.amount()).divide(all.amount(), MathContext.DECIMAL128);
            Money part = Money.rounded(share, discount.code()).minus(given);
            given = given.plus(part);
            if (part.isPositive()) {
                lines.add(new CreditedLine(line.getKey(), null, part.amount()));
            }
        }
        return lines;
    }
}
