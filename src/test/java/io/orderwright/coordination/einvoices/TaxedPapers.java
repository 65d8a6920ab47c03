package io.orderwright.coordination.einvoices;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import io.orderwright.finance.einvoices.EInvoiceLine;
import io.orderwright.finance.einvoices.ElectronicInvoiceKind;
import io.orderwright.finance.einvoices.ElectronicInvoiceView;
import io.orderwright.finance.einvoices.ElectronicInvoices;
import io.orderwright.finance.einvoices.IssuedAnswer;
import io.orderwright.finance.einvoices.RequestedDocument;
import io.orderwright.finance.einvoices.domain.EInvoiceCheck;
import io.orderwright.finance.einvoices.domain.ElectronicInvoice;
import io.orderwright.finance.einvoices.domain.FoundFault;
import io.orderwright.finance.einvoices.red.RedLine;
import io.orderwright.finance.einvoices.red.domain.RedAllocation;
import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceDetail;
import io.orderwright.finance.invoices.InvoiceDetail.SettledAmounts;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.reference.TaxCodes;
import io.orderwright.platform.reference.TaxRateView;
import io.orderwright.platform.reference.ZeroRate;
import io.orderwright.platform.reference.goods.GoodsPromise;
import io.orderwright.platform.reference.goods.UnitPrice;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.orders.OrderAnswers;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.OrderView.LineView;
import io.orderwright.sales.orders.Rounding;
import io.orderwright.sales.terms.PaymentTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents of one order, their electronic invoices, and what red letters take back of them, as the platform would see it. */
final class TaxedPapers {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private final Billing billing = stub(Billing.class);
    private final ElectronicInvoices invoices = stub(ElectronicInvoices.class);
    private final TaxedLines lines;
    private final TakenBackDocuments documents;
    private final Map<String, List<EInvoiceLine>> blue = new HashMap<>();
    private final Map<String, List<RedLine>> red = new HashMap<>();

    TaxedPapers(BillableOrder order) {
        OrderQueries orders = stub(OrderQueries.class);
        OrderView view = ordered(order);
        when(orders.get(anyString())).thenReturn(view);
        ProductCatalog catalog = stub(ProductCatalog.class);
        when(catalog.bySku(any()))
                .thenReturn(Map.of(
                        "G",
                        new ProductView(
                                "G",
                                "Goods",
                                "pc",
                                new UnitPrice(BigDecimal.ONE, "CNY"),
                                "ZERO",
                                new Fraction(BigDecimal.ZERO),
                                true)));
        TaxCodes taxes = stub(TaxCodes.class);
        when(taxes.at(any(), any()))
                .thenReturn(Optional.of(new TaxRateView("ZERO", LocalDate.EPOCH, BigDecimal.ZERO, ZeroRate.EXEMPT)));
        lines = new TaxedLines(orders, catalog, taxes);
        Corrections corrections = stub(Corrections.class);
        when(corrections.ofInvoice(anyString())).thenReturn(List.of());
        documents = new TakenBackDocuments(billing, corrections, invoices, lines);
    }

    private static OrderView ordered(BillableOrder order) {
        Money none = Money.zero("CNY");
        Quantity nothing = Quantity.zero("pc");
        return new OrderView(
                order.number(),
                "C-1",
                "C-1",
                "KEY",
                "CNY",
                true,
                Rounding.LINE,
                none,
                none,
                none,
                OrderState.PLACED,
                "test",
                "1",
                null,
                null,
                null,
                30,
                PaymentTerms.net(30),
                false,
                DeliveryTerms.COMPLETE_ORDER,
                false,
                null,
                null,
                null,
                "sally",
                NOW,
                new OrderAnswers(false, false, false, false, false, false, false, false, true, false),
                order.lines().stream()
                        .map(line -> new LineView(
                                line.lineNo(),
                                "G",
                                "Goods " + line.lineNo(),
                                "pc",
                                null,
                                new UnitPrice(BigDecimal.ONE, "CNY"),
                                new Fraction(BigDecimal.ZERO),
                                line.taxRate(),
                                none,
                                none,
                                none,
                                line.ordered(),
                                nothing,
                                nothing,
                                nothing,
                                nothing,
                                nothing,
                                nothing,
                                nothing,
                                GoodsPromise.NOT))
                        .toList());
    }

    private static <T> T stub(Class<T> type) {
        return mock(type, withSettings().stubOnly());
    }

    private InvoiceDetail detail(Invoice document) {
        Money none = Money.zero(document.currency());
        InvoiceDetail detail = new InvoiceDetail(
                document.view(),
                null,
                null,
                document.lineViews(),
                List.of(),
                new SettledAmounts(none, none, none),
                null);
        when(billing.detail(document.number())).thenReturn(detail);
        return detail;
    }

    /** The platform issues an invoice in place of the document, unless it would refuse it. */
    Optional<FoundFault> issued(Invoice document) {
        InvoiceDetail detail = detail(document);
        List<EInvoiceLine> asked = lines.of(detail);
        RequestedDocument request = new RequestedDocument(
                document.number(),
                document.orderNumber(),
                document.customerCode(),
                "Buyer",
                "91310000MA1K35TF3R",
                document.view().net(),
                document.view().tax(),
                asked);
        Optional<FoundFault> fault = EInvoiceCheck.of(ElectronicInvoiceKind.NORMAL, false, request);
        if (fault.isEmpty()) {
            ElectronicInvoice invoice = new ElectronicInvoice(
                    document.id(),
                    LocalDate.of(2026, 11, 29),
                    request,
                    ElectronicInvoiceKind.NORMAL,
                    false,
                    "fiona",
                    NOW);
            invoice.issued(new IssuedAnswer("26311000000000000001", NOW, null, null, null));
            ElectronicInvoiceView view = invoice.view(false);
            when(invoices.ofDocument(document.number())).thenReturn(List.of(view));
            blue.put(document.number(), view.lines());
        }
        return fault;
    }

    /** The lines of the electronic invoice of a document. */
    List<EInvoiceLine> blue(Invoice document) {
        return blue.get(document.number());
    }

    /** A red letter of a credit note; what it takes back counts when nothing is wrong with it. */
    RedAllocation letter(Invoice creditNote) {
        detail(creditNote);
        String corrected = creditNote.view().corrects();
        List<RedLine> before = red.computeIfAbsent(corrected, none -> new ArrayList<>());
        RedAllocation letter = RedAllocation.of(documents.get(creditNote.number()), blue.get(corrected), before);
        if (letter.fault().isEmpty()) {
            before.addAll(letter.lines());
        }
        return letter;
    }

    /** All that red letters take back of a document's electronic invoice. */
    List<RedLine> red(Invoice document) {
        return red.getOrDefault(document.number(), List.of());
    }
}
