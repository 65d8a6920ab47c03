package io.orderwright.finance.invoices.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.InvoiceDetail.InvoiceCharge;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What sending goods out for others costs is asked for once, beside the goods, and is no part of the order. */
@Tag("aftersales")
class FreightOfExchangeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final BillableOrder ORDER =
            Bills.order(Bills.line(1, "2", "100.00", "0.13"), Bills.line(2, "1", "20.00", "0.06"));

    private final List<Invoice> documents = new ArrayList<>();

    @Test
    void itStandsBesideTheGoodsAndTakesNoRoomFromThem() {
        Invoice first = add(documents().part(1, ORDER, Map.of(1, one()), DAY));
        Invoice freight = add(freight("10.00"));
        assertThat(freight.kind()).isEqualTo(InvoiceKind.DEBIT);
        assertThat(freight.corrects()).isEqualTo(first.number());
        assertThat(freight.gross().plain()).isEqualTo("10.00");
        assertThat(freight.charges(InvoiceCharge.FREIGHT)).isTrue();
        assertThat(first.charges(InvoiceCharge.FREIGHT)).isFalse();
        assertThat(freight.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.amounts("CNY").tax().plain()).isEqualTo("1.15"));
        Invoice rest = add(documents().rest(3, ORDER, DAY));
        assertThat(first.gross().plus(rest.gross()).plain()).isEqualTo("120.00");
    }

    /** At the tax rates of the goods, by what each makes of them; the parts are the whole. */
    @Test
    void itIsSplitOverTheRatesOfItsGoods() {
        add(documents().rest(1, ORDER, DAY));
        Invoice freight = freight("10.01");
        assertThat(freight.lines())
                .extracting(line -> line.amounts("CNY").gross().plain())
                .containsExactly("1.67", "8.34");
        Taxation all =
                freight.lines().stream().map(line -> line.amounts("CNY")).reduce(Taxation.zero("CNY"), Taxation::plus);
        assertThat(all).isEqualTo(freight.amounts());
    }

    @Test
    void goodsForNothingHaveTheirFreight() {
        BillableOrder free = Bills.order(Bills.line(1, "1", "0.00", "0.13"), Bills.line(2, "1", "0.00", "0.06"));
        Invoice goods = add(documents().rest(1, free, DAY));
        assertThat(documents()
                        .freight(2, free, goods, Money.parse("10.00 CNY"), DAY)
                        .gross()
                        .plain())
                .isEqualTo("10.00");
    }

    /** Finance takes it back whole, as any other. */
    @Test
    void itIsTakenBackWhole() {
        add(Bills.posted(documents().rest(1, ORDER, DAY)));
        Invoice freight = add(Bills.posted(freight("10.00")));
        Invoice back = add(documents().credit(3, freight, CreditedLines.ALL, DAY));
        assertThat(back.gross()).isEqualTo(freight.gross());
        assertThat(freight.state()).isEqualTo(InvoiceState.CORRECTED);
    }

    private OrderDocuments documents() {
        return new OrderDocuments("CNY", documents);
    }

    private Invoice freight(String gross) {
        return documents().freight(2, ORDER, documents.get(0), Money.parse(gross + " CNY"), DAY);
    }

    private Invoice add(Invoice document) {
        documents.add(document);
        return document;
    }

    private static SaidNumber one() {
        return new SaidNumber(BigDecimal.ONE);
    }
}
