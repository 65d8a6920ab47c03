package io.orderwright.finance.invoices.papers;

import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceDetail;
import io.orderwright.finance.invoices.InvoiceDetail.InvoicedLine;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.buyers.BillTo;
import io.orderwright.finance.invoices.buyers.InvoiceBuyer;
import io.orderwright.finance.invoices.discounts.OfferedDiscount;
import io.orderwright.finance.invoices.ports.AccountHolders;
import io.orderwright.finance.invoices.ports.BilledGoods;
import io.orderwright.finance.invoices.ports.BilledGoods.BilledItem;
import io.orderwright.platform.documents.Documents;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.Fraction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * A document as the customer gets it on paper; template {@code invoice}. It says what was issued, not what is paid of it by now,
 * so that it is the same whenever it is printed. Nobody but a person sends it.
 */
@Service
public class InvoicePapers {

    private final Billing billing;
    private final AccountHolders holders;
    private final BilledGoods goods;
    private final Documents documents;
    private final MessageSource texts;

    InvoicePapers(
            Billing billing, AccountHolders holders, BilledGoods goods, Documents documents, MessageSource texts) {
        this.billing = billing;
        this.holders = holders;
        this.goods = goods;
        this.documents = documents;
        this.texts = texts;
    }

    /**
     * As PDF: its lines, what it deducts for deposits, tax by rate, when it is due, and what it corrects.
     *
     * @throws Refusal NOT_FOUND for an unknown document; CONFLICT for one of the time before, whose paper is elsewhere, or when the
     *     owner's template cannot be printed
     */
    public byte[] pdf(String number, Locale language, PaperFor reader) {
        InvoiceDetail document = billing.detail(number);
        InvoiceView paper = document.invoice();
        if (paper.kind() == InvoiceKind.OPENING) {
            throw Refusal.conflict("invoice.paper-elsewhere", number);
        }
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", word("money.kind." + paper.kind(), language));
        facts.put("number", paper.number());
        facts.put("order", paper.orderNumber());
        facts.put("corrects", Objects.requireNonNullElse(paper.corrects(), ""));
        facts.put("date", paper.issuedOn().toString());
        facts.put("currency", paper.currency());
        facts.put("net", paper.net().grouped());
        facts.put("tax", paper.tax().grouped());
        facts.put("gross", paper.gross().grouped());
        facts.put("credit", paper.kind() == InvoiceKind.CREDIT);
        facts.putAll(buyer(document, reader));
        facts.put("lines", lines(document, language));
        facts.put("rates", rates(document));
        facts.put("due", paper.kind() == InvoiceKind.CREDIT ? List.of() : due(paper));
        facts.put("discount", discount(paper, language));
        return documents.pdf("invoice", language, facts);
    }

    private Map<String, Object> buyer(InvoiceDetail document, PaperFor reader) {
        InvoiceBuyer buyer = document.buyer();
        BillTo billTo = document.billTo();
        boolean whole = reader == PaperFor.DESK;
        String title = buyer == null ? null : buyer.title();
        return Map.of(
                "customer", whole ? document.invoice().customer() : "",
                "title",
                        title == null
                                ? holders.get(document.invoice().customer()).name()
                                : title,
                "taxId", whole && buyer != null ? said(buyer.taxId()) : "",
                "address", whole && buyer != null ? said(buyer.registeredAddress()) : "",
                "billTo", whole && billTo != null ? billTo.inWords() : "");
    }

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private List<Map<String, Object>> lines(InvoiceDetail document, Locale language) {
        Map<Integer, BilledItem> items = goods.ofOrder(document.invoice().orderNumber());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (InvoicedLine line : document.lines()) {
            BilledItem item = line.orderLine() == null ? null : items.get(line.orderLine());
            rows.add(Map.of(
                    "position", line.lineNo(),
                    "sku", item == null ? "" : item.sku(),
                    "name", item == null ? called(line, language) : item.name(),
                    "quantity", counted(line.quantity()),
                    "rate", percent(line.taxRate()),
                    "net", line.net().grouped(),
                    "tax", line.tax().grouped(),
                    "gross", line.gross().grouped()));
        }
        return rows;
    }

    /** With its unit; nothing where only an amount is asked for. */
    private static String counted(@Nullable Quantity quantity) {
        return quantity == null || !quantity.isPositive() ? "" : quantity.plain() + " " + quantity.unit();
    }

    /** A deposit that is asked for, or deducted; or goods of which nothing is wanted any more. */
    private String called(InvoicedLine line, Locale language) {
        String deposit = line.deposit();
        if (line.charge() != null) {
            return word("money.charge." + line.charge(), language);
        }
        if (deposit == null) {
            return word("paper.invoice-line", language, String.valueOf(line.orderLine()));
        }
        return line.gross().isNegative()
                ? word("paper.invoice-deducted", language, deposit)
                : word("paper.invoice-deposit", language);
    }

    private static List<Map<String, Object>> rates(InvoiceDetail document) {
        Map<Fraction, Taxation> rates = new TreeMap<>();
        document.lines()
                .forEach(line -> rates.merge(
                        line.taxRate(), new Taxation(line.net(), line.tax(), line.gross()), Taxation::plus));
        List<Map<String, Object>> rows = new ArrayList<>();
        rates.forEach((rate, sum) -> rows.add(Map.of(
                "rate", percent(rate),
                "net", sum.net().grouped(),
                "tax", sum.tax().grouped(),
                "gross", sum.gross().grouped())));
        return rows;
    }

    private static List<Map<String, Object>> due(InvoiceView paper) {
        return paper.schedule().stream()
                .<Map<String, Object>>map(row -> Map.of(
                        "on", row.dueOn().toString(), "amount", row.gross().grouped() + " " + paper.currency()))
                .toList();
    }

    private String discount(InvoiceView paper, Locale language) {
        OfferedDiscount offered = paper.discount();
        return offered == null
                ? ""
                : word(
                        "paper.invoice-discount",
                        language,
                        PlainNumber.of(offered.percent().number()),
                        offered.amount().grouped() + " " + paper.currency(),
                        offered.until().toString());
    }

    private static String percent(Fraction rate) {
        return PlainNumber.of(rate.number().movePointRight(2)) + " %";
    }

    private String word(String key, Locale language, @Nullable Object... about) {
        return Objects.requireNonNull(texts.getMessage(key, about, language));
    }
}
