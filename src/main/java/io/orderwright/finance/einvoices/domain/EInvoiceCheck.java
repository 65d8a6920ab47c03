package io.orderwright.finance.einvoices.domain;

import io.orderwright.finance.einvoices.EInvoiceLine;
import io.orderwright.finance.einvoices.ElectronicInvoiceKind;
import io.orderwright.finance.einvoices.RequestedDocument;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the tax platform would refuse, found before it is asked, where a person can mend it. Source: design/money.md, Chinese
 * e-invoice, Lengths and Tolerances.
 */
public final class EInvoiceCheck {

    /** By how much the tax of a line may differ from net times rate. */
    private static final BigDecimal TAX_TOLERANCE = new BigDecimal("0.06");

    /** By how much the net of a line may differ from quantity times price. */
    private static final BigDecimal NET_TOLERANCE = new BigDecimal("0.01");

    private static final Charset GBK = Charset.forName("GBK");
    private static final int TITLE = 300;
    private static final int ITEM = 600;
    private static final int UNIT = 300;
    private static final int NUMBER = 25;

    private EInvoiceCheck() {}

    /** The first thing that is wrong; empty when nothing is. @param person whether the buyer is said to be a natural person */
    public static Optional<FoundFault> of(ElectronicInvoiceKind kind, boolean person, RequestedDocument document) {
        return Stream.concat(
                        buyer(kind, person, document.title(), document.taxId()).stream(),
                        Stream.concat(ofLines(document.lines()).stream(), sums(document).stream()))
                .findFirst();
    }

    /** The first thing that is wrong with one of these lines; empty when nothing is. */
    public static Optional<FoundFault> ofLines(List<EInvoiceLine> lines) {
        return lines.stream().flatMap(line -> line(line).stream()).findFirst();
    }

    private static Optional<FoundFault> buyer(
            ElectronicInvoiceKind kind, boolean person, String title, @Nullable String taxId) {
        if (title.isBlank()) {
            return Optional.of(FoundFault.of("einvoice.no-title"));
        }
        if (taxId == null && (kind == ElectronicInvoiceKind.SPECIAL || !person)) {
            return Optional.of(FoundFault.of("einvoice.no-tax-id"));
        }
        return text(title, TITLE);
    }

    private static Optional<FoundFault> line(EInvoiceLine line) {
        int no = line.lineNo();
        Quantity quantity = line.quantity();
        String price = line.unitPrice();
        if ((quantity == null) != (price == null)) {
            return Optional.of(FoundFault.of("einvoice.quantity-and-price", no));
        }
        if (differ(line.net().amount().multiply(line.taxRate().number().movePointLeft(2)), line.tax(), TAX_TOLERANCE)) {
            return Optional.of(FoundFault.of(
                    "einvoice.tax-deviates", no, line.net().plain(), line.tax().plain(), TAX_TOLERANCE));
        }
        if (quantity != null && price != null) {
            if (price.length() > NUMBER) {
                return Optional.of(FoundFault.of("einvoice.number-too-long", no, NUMBER));
            }
            if (differ(quantity.amount().multiply(new BigDecimal(price)), line.net(), NET_TOLERANCE)) {
                return Optional.of(
                        FoundFault.of("einvoice.net-deviates", no, line.net().plain(), NET_TOLERANCE));
            }
        }
        if (line.taxRate().number().signum() == 0 && line.zeroRate() == null) {
            return Optional.of(FoundFault.of("einvoice.zero-why", no));
        }
        return text(line.item(), ITEM).or(() -> quantity == null ? Optional.empty() : text(quantity.unit(), UNIT));
    }

    private static Optional<FoundFault> sums(RequestedDocument document) {
        Money none = Money.zero(document.net().code());
        Money net = document.lines().stream().map(EInvoiceLine::net).reduce(none, Money::plus);
        Money tax = document.lines().stream().map(EInvoiceLine::tax).reduce(none, Money::plus);
        return net.equals(document.net()) && tax.equals(document.tax())
                ? Optional.empty()
                : Optional.of(FoundFault.of("einvoice.sums-deviate", net, tax, document.net(), document.tax()));
    }

    private static boolean differ(BigDecimal one, Money other, BigDecimal most) {
        return one.subtract(other.amount()).abs().compareTo(most) > 0;
    }

    /** What the platform has room for is counted in bytes of GBK; a sign that GBK does not know cannot be sent. */
    private static Optional<FoundFault> text(String text, int room) {
        Optional<String> unknown = text.codePoints()
                .mapToObj(Character::toString)
                .filter(sign -> !GBK.newEncoder().canEncode(sign))
                .findFirst();
        if (unknown.isPresent()) {
            return Optional.of(FoundFault.of("einvoice.not-gbk", text, unknown.get()));
        }
        int bytes = text.getBytes(GBK).length;
        return bytes > room ? Optional.of(FoundFault.of("einvoice.too-long", text, bytes, room)) : Optional.empty();
    }
}
