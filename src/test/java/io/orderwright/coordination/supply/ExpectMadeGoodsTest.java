package io.orderwright.coordination.supply;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.orderwright.fulfilment.stock.receipts.ExpectReceipt;
import io.orderwright.fulfilment.stock.receipts.MadeGoods;
import io.orderwright.fulfilment.stock.receipts.ReceiveStock;
import io.orderwright.platform.kernel.BusinessHours;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.WorkingDays;
import io.orderwright.supply.production.ProductionEvent.WorkCreated;
import io.orderwright.supply.production.ProductionEvent.WorkReported;
import io.orderwright.supply.production.ProductionEvent.WorkScheduled;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What stock expects of work: nobody is promised what has no day, and nothing that was spoilt comes in. */
@Tag("unit")
class ExpectMadeGoodsTest {

    private static final BigDecimal FIVE = new BigDecimal("5");

    /** Late in the evening in London it is the next day in Shanghai. */
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 2);

    private final MadeGoods goods = mock(MadeGoods.class);
    private final ExpectMadeGoods expect = new ExpectMadeGoods(goods, calendar());

    @Test
    void whatHasNoDayYetIsOnItsWayAndNotConfirmed() {
        expect.created(new WorkCreated("WO-1", "pia", "SKU", Quantity.of(FIVE, "pc"), "SO-1"));
        verify(goods).expect(new ExpectReceipt("WO-1", "SKU", FIVE, TODAY, false), "pia");
    }

    @Test
    void whatIsScheduledIsConfirmedForItsDay() {
        LocalDate day = LocalDate.of(2026, 12, 9);
        expect.scheduled(new WorkScheduled("WO-1", "pia", "SKU", Quantity.of(FIVE, "pc"), day));
        verify(goods).expect(new ExpectReceipt("WO-1", "SKU", FIVE, day, true), "pia");
    }

    @Test
    void whatNoCapacityIsEnoughForLosesItsDay() {
        expect.scheduled(new WorkScheduled("WO-1", "pia", "SKU", Quantity.of(FIVE, "pc"), null));
        verify(goods).expect(new ExpectReceipt("WO-1", "SKU", FIVE, TODAY, false), "pia");
    }

    @Test
    void goodPiecesComeInUnderTheReceiptOfTheirReport() {
        expect.reported(new WorkReported(
                "WO-1", "pia", "SKU", Quantity.of(FIVE, "pc"), Quantity.of(BigDecimal.ONE, "pc"), "WO-1-1"));
        verify(goods).receive(new ReceiveStock("WO-1-1", "SKU", FIVE, "WO-1", null), "pia");
    }

    @Test
    void aReportOfScrapAloneBringsNothing() {
        expect.reported(new WorkReported("WO-1", "pia", "SKU", Quantity.zero("pc"), Quantity.of(FIVE, "pc"), "WO-1-2"));
        verifyNoInteractions(goods);
    }

    private static CompanyCalendar calendar() {
        return new CompanyCalendar(
                Clock.fixed(Instant.parse("2026-12-01T20:00:00Z"), ZoneOffset.UTC),
                ZoneId.of("Asia/Shanghai"),
                new WorkingDays(EnumSet.allOf(DayOfWeek.class), Set.of(), Set.of()),
                new BusinessHours(LocalTime.of(9, 0), LocalTime.of(18, 0)));
    }
}
