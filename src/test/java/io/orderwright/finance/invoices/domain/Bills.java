package io.orderwright.finance.invoices.domain;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillableOrder.BillableLine;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.CreditedLines.CreditedLine;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.Fraction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Orders and documents for tests. */
final class Bills {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private static long lastId = 100;

    private Bills() {}

    static long id() {
        return ++lastId;
    }

    static BigDecimal of(String amount) {
        return new BigDecimal(amount);
    }

    static Money cny(String amount) {
        return Money.of(of(amount), "CNY");
    }

    static Quantity pc(String amount) {
        return Quantity.of(of(amount), "pc");
    }

    static Fraction rate(String fraction) {
        return new Fraction(of(fraction));
    }

    static Taxation amounts(String net, String tax, String gross) {
        return new Taxation(cny(net), cny(tax), cny(gross));
    }

    /** A line of prices including tax, all of which has left. */
    static BillableLine line(int lineNo, String quantity, String gross, String rate) {
        return new BillableLine(
                lineNo, rate(rate), pc(quantity), pc(quantity), Taxation.included(cny(gross), rate(rate)));
    }

    static BillableOrder order(BillableLine... lines) {
        Taxation total =
                List.of(lines).stream().map(BillableLine::amounts).reduce(Taxation.zero("CNY"), Taxation::plus);
        return order(total, lines);
    }

    static BillableOrder order(Taxation total, BillableLine... lines) {
        return new BillableOrder("SO-2026-00000001", "C-1", "CNY", total, 30, List.of(lines));
    }

    /** A document over 100.00 in this state, with so much of it paid; booked as V-1 unless it is only issued. */
    static Invoice standing(InvoiceState state, String paid) {
        BillableOrder order = order(line(1, "1", "100.00", "0.13"));
        Invoice invoice = new OrderDocuments("CNY", List.of()).rest(id(), order, TODAY);
        if (state != InvoiceState.ISSUED) {
            invoice.post("V-1");
        }
        if (of(paid).signum() > 0) {
            invoice.take(Money.of(of(paid), "CNY"));
        }
        if (state == InvoiceState.CORRECTED) {
            new OrderDocuments("CNY", List.of(invoice)).credit(id(), invoice, CreditedLines.ALL, TODAY);
        }
        return invoice;
    }

    static Invoice posted(Invoice invoice) {
        invoice.post("V-" + invoice.number());
        return invoice;
    }

    /** Goods of some lines. */
    static CreditedLines goods(Map<Integer, BigDecimal> quantities) {
        return new CreditedLines(quantities.entrySet().stream()
                .map(line -> new CreditedLine(line.getKey(), line.getValue(), null))
                .toList());
    }

    /** An allowance on one line. */
    static CreditedLines allowance(int line, BigDecimal gross) {
        return new CreditedLines(List.of(new CreditedLine(line, null, gross)));
    }
}
