package io.orderwright.coordination.einvoices;

import io.orderwright.finance.einvoices.EInvoiceLine;
import io.orderwright.finance.einvoices.ElectronicInvoiceState;
import io.orderwright.finance.einvoices.ElectronicInvoiceView;
import io.orderwright.finance.einvoices.ElectronicInvoices;
import io.orderwright.finance.einvoices.ports.CreditedDocuments;
import io.orderwright.finance.einvoices.red.CreditedDocument;
import io.orderwright.finance.einvoices.red.RedDeduction;
import io.orderwright.finance.einvoices.red.RedLine;
import io.orderwright.finance.einvoices.red.RedReason;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceDetail;
import io.orderwright.finance.invoices.InvoiceDetail.InvoicedLine;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.CorrectionView;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.Percent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Credit notes as the tax platform is asked for them: each line names the line of the electronic invoice that it takes back. */
@Component
class TakenBackDocuments implements CreditedDocuments {

    /** The place of what the electronic invoice does not have. */
    private static final int NO_LINE = 0;

    private final Billing billing;
    private final Corrections corrections;
    private final ElectronicInvoices invoices;
    private final TaxedLines lines;

    TakenBackDocuments(Billing billing, Corrections corrections, ElectronicInvoices invoices, TaxedLines lines) {
        this.billing = billing;
        this.corrections = corrections;
        this.invoices = invoices;
        this.lines = lines;
    }

    @Override
    public CreditedDocument get(String creditNote) {
        InvoiceDetail detail = billing.detail(creditNote);
        InvoiceView paper = detail.invoice();
        String corrected = paper.corrects();
        if (paper.kind() != InvoiceKind.CREDIT || corrected == null) {
            throw Refusal.conflict("red.wrong-kind", creditNote);
        }
        if (paper.state() == InvoiceState.ISSUED) {
            throw Refusal.conflict("red.not-posted", creditNote);
        }
        ElectronicInvoiceView blue = invoices.ofDocument(corrected).stream()
                .filter(one -> one.state() == ElectronicInvoiceState.ISSUED)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("red.no-blue", creditNote, corrected));
        return new CreditedDocument(
                paper.number(),
                paper.orderNumber(),
                paper.customer(),
                blue.number(),
                reason(corrected, creditNote),
                paper.net(),
                paper.tax(),
                goods(detail, blue),
                deductions(detail));
    }

    /** What a credit note was asked for; one that the order's end made, without anybody's asking, takes a wrong invoice back. */
    private RedReason reason(String corrected, String creditNote) {
        return corrections.ofInvoice(corrected).stream()
                .filter(one -> creditNote.equals(one.creditNote()))
                .map(CorrectionView::reason)
                .map(TakenBackDocuments::reason)
                .findFirst()
                .orElse(RedReason.WRONG_INVOICE);
    }

    /** The tax platform knows four. */
    private static RedReason reason(CorrectionReason why) {
        return why == CorrectionReason.EARLY_DISCOUNT ? RedReason.ALLOWANCE : RedReason.valueOf(why.name());
    }

    /** What it takes back of which line; a line that the electronic invoice does not have is none. */
    private List<RedLine> goods(InvoiceDetail credit, ElectronicInvoiceView blue) {
        Map<String, Integer> places = places(billing.detail(blue.document()).lines(), blue.lines());
        List<RedLine> named = new ArrayList<>();
        lines.goods(credit)
                .forEach((line, goods) -> named.add(new RedLine(places.getOrDefault(key(line), NO_LINE), goods)));
        return named;
    }

    /** By what a line of ours is for: its number in the electronic invoice. */
    private static Map<String, Integer> places(List<InvoicedLine> ours, List<EInvoiceLine> theirs) {
        Iterator<InvoicedLine> goods =
                ours.stream().filter(line -> !TaxedLines.deducts(line)).iterator();
        Map<String, Integer> places = new HashMap<>();
        for (EInvoiceLine line : theirs) {
            if (!line.discount() && goods.hasNext()) {
                places.put(key(goods.next()), line.lineNo());
            }
        }
        return places;
    }

    /** What deposits take off of a credit note, by rate. */
    private static List<RedDeduction> deductions(InvoiceDetail credit) {
        Map<Percent, RedDeduction> rates = new LinkedHashMap<>();
        credit.lines().stream()
                .filter(TaxedLines::deducts)
                .forEach(line -> rates.merge(
                        TaxedLines.rate(line),
                        new RedDeduction(TaxedLines.rate(line), line.net(), line.tax()),
                        (one, other) -> new RedDeduction(
                                one.taxRate(),
                                one.net().plus(other.net()),
                                one.tax().plus(other.tax()))));
        return List.copyOf(rates.values());
    }

    private static String key(InvoicedLine line) {
        return line.orderLine() == null
                ? "rate " + PlainNumber.of(line.taxRate().number())
                : "line " + line.orderLine();
    }
}
