package io.orderwright.finance.invoices.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillableOrder.BillableLine;
import io.orderwright.finance.invoices.BillableOrder.BillableTerms;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.CreditedLines.CreditedLine;
import io.orderwright.finance.invoices.InvoiceDetail.InvoiceCharge;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.discounts.DiscountMayBeDue;
import io.orderwright.finance.invoices.discounts.DiscountOffer;
import io.orderwright.finance.invoices.discounts.DiscountedLines;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.sales.terms.BillingBasis;
import io.orderwright.sales.terms.EarlyDiscount;
import io.orderwright.sales.terms.PaymentTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What who pays early may keep, to the cent and with its tax. */
@Tag("money")
@Tag("unit")
class EarlyDiscountTest {

    private static final BillableLine DEAR = Bills.line(1, "10", "1130.00", "0.13");
    private static final BillableLine CHEAP = Bills.line(2, "1", "218.00", "0.09");

    /** 2 % of 1,348.00 is 26.96: 22.60 and 4.36 of what each line is for, which hold 2.60 and 0.36 of tax. */
    @Test
    void itIsSpreadOverTheGoodsWithItsTax() {
        Invoice invoice = Bills.posted(invoice(DEAR, CHEAP));
        assertThat(invoice.view().discount()).satisfies(offer -> {
            assertThat(offer.amount()).isEqualTo(Bills.cny("26.96"));
            assertThat(offer.until()).isEqualTo(Bills.TODAY.plusDays(10));
        });
        assertThatThrownBy(() -> DiscountedLines.of(invoice, List.of()))
                .hasMessageContaining("early-discount.more-open");
        invoice.take(Bills.cny("1321.04"));

        CreditedLines lines = DiscountedLines.of(invoice, List.of());

        assertThat(lines.lines()).extracting(CreditedLine::amount).containsExactly(Bills.of("22.60"), Bills.of("4.36"));
        Invoice note = new OrderDocuments("CNY", List.of(invoice)).credit(Bills.id(), invoice, lines, Bills.TODAY);
        assertThat(note.amounts()).isEqualTo(Bills.amounts("24.00", "2.96", "26.96"));
    }

    /** What came back is no part of what the discount is counted from. */
    @Test
    void whatCreditNotesTookBackGivesNoDiscount() {
        Invoice invoice = Bills.posted(invoice(DEAR, CHEAP));
        Invoice note = new OrderDocuments("CNY", List.of(invoice))
                .credit(Bills.id(), invoice, Bills.goods(Map.of(1, Bills.of("5"))), Bills.TODAY);
        invoice.use(note.gross());
        invoice.take(Bills.cny("767.33"));
        assertThatThrownBy(() -> DiscountedLines.of(invoice, List.of(note)))
                .as("15.67 open of 783.00")
                .hasMessageContaining("early-discount.more-open");
        invoice.take(Bills.cny("0.01"));
        assertThat(DiscountedLines.of(invoice, List.of(note)).lines())
                .extracting(CreditedLine::amount)
                .containsExactly(Bills.of("11.30"), Bills.of("4.36"));
    }

    @Test
    void nothingIsGivenTwiceOrWhereNothingWasAgreed() {
        Invoice invoice = invoice(DEAR);
        invoice.take(invoice.gross());
        assertThatThrownBy(() -> DiscountedLines.of(invoice, List.of()))
                .hasMessageContaining("early-discount.nothing-open");
        Invoice plain = new OrderDocuments("CNY", List.of()).rest(Bills.id(), Bills.order(DEAR), Bills.TODAY);
        assertThat(plain.view().discount()).isNull();
        assertThatThrownBy(() -> DiscountedLines.of(plain, List.of()))
                .hasMessageContaining("early-discount.not-offered");
    }

    /** What took it off comes back with its own tax; who has sent half of the goods back since owes half of what was for them. */
    @Test
    void itIsAskedForAgainAsFarAsItsGoodsAreThere() {
        Invoice invoice = Bills.posted(invoice(DEAR, CHEAP));
        invoice.take(Bills.cny("1321.04"));
        Invoice note = new OrderDocuments("CNY", List.of(invoice))
                .credit(Bills.id(), invoice, DiscountedLines.of(invoice, List.of()), Bills.TODAY);
        invoice.use(note.gross());

        Invoice back = ChargeLines.discountBack(Bills.id(), note, List.of(invoice, note), Bills.TODAY);
        assertThat(back.amounts()).isEqualTo(note.amounts());
        assertThat(back.lineViews()).hasSize(2).allMatch(line -> line.charge() == InvoiceCharge.EARLY_DISCOUNT);
        assertThat(List.of(back.kind(), back.corrects())).containsExactly(InvoiceKind.DEBIT, note.number());
        assertThat(DiscountedLines.corrections(invoice.number(), List.of(invoice, note, back)))
                .containsExactly(note, back);

        Invoice returned = new OrderDocuments("CNY", List.of(invoice, note))
                .credit(Bills.id(), invoice, Bills.goods(Map.of(1, Bills.of("5"))), Bills.TODAY);
        Invoice half = ChargeLines.discountBack(Bills.id(), note, List.of(invoice, note, returned), Bills.TODAY);
        assertThat(half.gross()).isEqualTo(Bills.cny("15.66"));
        Invoice rest = new OrderDocuments("CNY", List.of(invoice, note, returned))
                .credit(Bills.id(), invoice, CreditedLines.ALL, Bills.TODAY);
        assertThat(ChargeLines.discountBack(Bills.id(), note, List.of(invoice, note, returned, rest), Bills.TODAY)
                        .gross())
                .as("all has come back")
                .isEqualTo(Bills.cny("0.00"));
    }

    /** The debit note counts with what the document asks for; it is no goods of the order, and leaves what is billed of those. */
    @Test
    void whatIsAskedForAgainMayBeEarnedAgain() {
        Invoice invoice = Bills.posted(invoice(DEAR, CHEAP));
        invoice.take(Bills.cny("1321.04"));
        Invoice note = new OrderDocuments("CNY", List.of(invoice))
                .credit(Bills.id(), invoice, DiscountedLines.of(invoice, List.of()), Bills.TODAY);
        Invoice back = ChargeLines.discountBack(Bills.id(), note, List.of(invoice, note), Bills.TODAY);
        List<Invoice> corrections = DiscountedLines.corrections(invoice.number(), List.of(invoice, note, back));
        assertThat(DiscountedLines.of(invoice, corrections).lines())
                .extracting(CreditedLine::amount)
                .containsExactly(Bills.of("22.60"), Bills.of("4.36"));
        invoice.giveBack(Bills.cny("0.01"), null);
        assertThatThrownBy(() -> DiscountedLines.of(invoice, corrections))
                .hasMessageContaining("early-discount.more-open");
    }

    /** Each node draws its ids in blocks: what came back later may have the lower one. */
    @Test
    void whatCameBackSinceIsToldByItsPlaceAndNotByItsId() {
        Invoice invoice = Bills.posted(invoice(DEAR, CHEAP));
        invoice.take(Bills.cny("1321.04"));
        Invoice note = new OrderDocuments("CNY", List.of(invoice))
                .credit(Bills.id(), invoice, DiscountedLines.of(invoice, List.of()), Bills.TODAY);
        Invoice returned = new OrderDocuments("CNY", List.of(invoice, note))
                .credit(1, invoice, Bills.goods(Map.of(1, Bills.of("5"))), Bills.TODAY);
        assertThat(ChargeLines.discountBack(Bills.id(), note, List.of(invoice, note, returned), Bills.TODAY)
                        .gross())
                .isEqualTo(Bills.cny("15.66"));
    }

    /** What is open of it then is asked for by no goods. */
    @Test
    void whatNothingIsLeftOfGivesNoDiscount() {
        Invoice invoice = Bills.posted(invoice(DEAR));
        invoice.take(Bills.cny("1107.40"));
        Invoice note = new OrderDocuments("CNY", List.of(invoice))
                .credit(Bills.id(), invoice, DiscountedLines.of(invoice, List.of()), Bills.TODAY);
        Invoice back = ChargeLines.discountBack(Bills.id(), note, List.of(invoice, note), Bills.TODAY);
        invoice.take(Bills.cny("22.15"));
        Invoice rest = new OrderDocuments("CNY", List.of(invoice, note, back))
                .credit(Bills.id(), invoice, CreditedLines.ALL, Bills.TODAY);
        List<Invoice> corrections = DiscountedLines.corrections(invoice.number(), List.of(invoice, note, back, rest));
        assertThat(corrections).containsExactly(note, back, rest);
        assertThatThrownBy(() -> DiscountedLines.of(invoice, corrections))
                .hasMessageContaining("early-discount.nothing-open");
    }

    @Test
    void whatIsAskedForAgainIsDueWithItsDocument() {
        Invoice invoice = Bills.posted(invoice(DEAR));
        invoice.take(Bills.cny("1107.40"));
        Invoice note = new OrderDocuments("CNY", List.of(invoice))
                .credit(Bills.id(), invoice, DiscountedLines.of(invoice, List.of()), Bills.TODAY);
        List<Invoice> documents = List.of(invoice, note);
        assertThat(ChargeLines.discountBack(Bills.id(), note, documents, Bills.TODAY)
                        .dueOn())
                .isEqualTo(invoice.dueOn())
                .isAfter(Bills.TODAY);
        LocalDate late = invoice.dueOn().plusDays(1);
        assertThat(ChargeLines.discountBack(Bills.id(), note, documents, late).dueOn())
                .isEqualTo(late);
    }

    /** A cent of each of three lines is lost by rounding each alone. */
    @Test
    void itsPartsMakeItToTheCent() {
        Invoice invoice = invoice(
                Bills.line(1, "1", "33.33", "0.13"),
                Bills.line(2, "1", "33.33", "0.13"),
                Bills.line(3, "1", "33.34", "0.13"),
                Bills.line(4, "1", "0.01", "0.13"));
        invoice.take(Bills.cny("98.01"));
        assertThat(DiscountedLines.of(invoice, List.of()).lines().stream()
                        .map(CreditedLine::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("2.00");
    }

    @Test
    void whoIsLateOrOwesMoreIsNotSettledByLess() {
        Invoice invoice = invoice(DEAR);
        DiscountOffer offer = Objects.requireNonNull(invoice.discount());
        assertThat(offer.payable(invoice.open(), invoice.gross(), Bills.TODAY.plusDays(10)))
                .isEqualTo(Bills.cny("1107.40"));
        assertThat(offer.payable(invoice.open(), invoice.gross(), Bills.TODAY.plusDays(11)))
                .isNull();
        assertThat(DiscountMayBeDue.of(Bills.posted(invoice))).isEmpty();
        invoice.take(Bills.cny("1107.40"));
        assertThat(DiscountMayBeDue.of(invoice))
                .contains(new DiscountMayBeDue(invoice.orderNumber(), invoice.number()));
    }

    private static Invoice invoice(BillableLine... lines) {
        PaymentTerms net = PaymentTerms.net(30);
        PaymentTerms terms = new PaymentTerms(
                "2-10", null, net.rows(), BillingBasis.END, new EarlyDiscount(new BigDecimal("2.0"), 10));
        assertThat(PaymentTerms.of("2-10", terms.rule(), 30)).isEqualTo(terms);
        Taxation total =
                List.of(lines).stream().map(BillableLine::amounts).reduce(Taxation.zero("CNY"), Taxation::plus);
        BillableOrder order = new BillableOrder(
                "SO-2026-00000001", "C-1", "CNY", total, new BillableTerms(terms, null, null), List.of(lines));
        return new OrderDocuments("CNY", List.of()).rest(Bills.id(), order, Bills.TODAY);
    }
}
