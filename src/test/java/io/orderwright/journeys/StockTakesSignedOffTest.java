package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.approvals.rounds.RoundState;
import io.orderwright.fulfilment.stock.counts.CountStock;
import io.orderwright.fulfilment.stock.counts.StockTakeView.StockTakeState;
import io.orderwright.platform.security.Browser;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Large differences of a stock take need somebody who has not counted; what holds for every kind stands elsewhere. */
@Tag("approvals")
class StockTakesSignedOffTest extends SubjectsToSignOff {

    @Test
    void smallDifferencesAreBookedAtOnceAndNobodyIsAsked() {
        String sku = goods("10.00", 10);
        String take = counted(sku, 9, "wendy");
        releases.release(take, "wendy");
        assertThat(takes.get(take).state()).isEqualTo(StockTakeState.RELEASED);
        assertThat(stockOf(sku).onHand().amount()).isEqualByComparingTo("9");
        assertThat(approvals.rounds(take)).isEmpty();
        assertThat(wrong(take)).isEmpty();
    }

    @Test
    void nothingIsBookedOrCountedOrCancelledWhileSomebodyIsAsked() {
        String sku = goods("1000.00", 10);
        String take = counted(sku, 1, "wendy");
        releases.release(take, "wendy");
        assertThat(takes.get(take).state()).isEqualTo(StockTakeState.ASKED);
        assertThat(stockOf(sku).onHand().amount()).isEqualByComparingTo("10");
        refused("stock.take-asked", () -> takes.count(take, new CountStock(sku, BigDecimal.TEN), "wendy"));
        refused("stock.take-asked", () -> releases.release(take, "wendy"));
        refused("stock.take-asked", () -> takes.cancel(take, "wendy"));
        assertThat(new Browser(port).as("fiona").get("/stock/takes/" + take).body())
                .contains("wendy has handed it in")
                .doesNotContain("/cancel");
        approves("fiona", take);
        assertThat(stockOf(sku).onHand().amount()).isEqualByComparingTo("1");
        assertThat(takes.get(take).closedBy()).isEqualTo("fiona");
        assertThat(wrong(take)).isEmpty();
        assertThat(wrong(sku)).isEmpty();
    }

    @Test
    void whoIsOneOfThoseAskedHasAgreedByReleasingIt() {
        String take = counted(goods("1000.00", 10), 1, "wendy");
        releases.release(take, "fiona");
        assertThat(takes.get(take).state()).isEqualTo(StockTakeState.RELEASED);
        assertThat(approvals.rounds(take)).singleElement().satisfies(round -> {
            assertThat(round.state()).isEqualTo(RoundState.APPROVED);
            assertThat(round.submitter()).isEqualTo("wendy");
        });
        assertThat(approvals.lastApprover(take)).isEqualTo("fiona");
        assertThat(wrong(take)).isEmpty();
    }

    @Test
    void whoCountedNeverAgreesThoughAnotherHandedItIn() {
        String sku = goods("1000.00", 10);
        String take = counted(sku, 2, "fiona");
        takes.count(take, new CountStock(sku, BigDecimal.ONE), "wendy");
        releases.release(take, "wendy");
        refused("stock.take-own-count", () -> approves("fiona", take));
        assertThat(takes.get(take).state()).isEqualTo(StockTakeState.ASKED);
        assertThat(stockOf(sku).onHand().amount()).isEqualByComparingTo("10");
    }

    @Test
    void afterANoPeopleCountAgainAndAskAgain() {
        String sku = goods("1000.00", 10);
        String take = counted(sku, 1, "wendy");
        releases.release(take, "wendy");
        questions.answer(take, io.orderwright.approvals.Verdict.REJECTED, "count again", "fiona");
        assertThat(takes.get(take).state()).isEqualTo(StockTakeState.OPEN);
        hasEnded(take);
        takes.count(take, new CountStock(sku, BigDecimal.valueOf(5)), "wendy");
        releases.release(take, "wendy");
        approves("fiona", take);
        assertThat(stockOf(sku).onHand().amount()).isEqualByComparingTo("5");
        assertThat(approvals.rounds(take)).hasSize(2);
        assertThat(wrong(take)).isEmpty();
    }

    private String counted(String sku, int pieces, String by) {
        String take = takes.open("MAIN", by).number();
        takes.count(take, new CountStock(sku, BigDecimal.valueOf(pieces)), by);
        return take;
    }
}
