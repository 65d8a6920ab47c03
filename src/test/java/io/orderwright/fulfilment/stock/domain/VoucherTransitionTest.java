package io.orderwright.fulfilment.stock.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher.VoucherState;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be done with a goods-issue voucher, cell by cell, at the voucher itself. */
@Tag("unit")
class VoucherTransitionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    /** State, what it is once it is posted, sent again and dropped; = where it has happened before, - is a refusal. */
    @ParameterizedTest
    @CsvSource({
        "OPEN,   POSTED, OPEN, OPEN",
        "POSTED, =,      -,    -",
    })
    void everyCell(VoucherState state, String post, String again, String drop) {
        cell(VoucherTransition.POST, state, post);
        cell(VoucherTransition.SEND_AGAIN, state, again);
        cell(VoucherTransition.DROP, state, drop);
    }

    private static void cell(VoucherTransition transition, VoucherState state, String after) {
        IssueVoucher voucher = in(state);
        if (after.equals("-")) {
            var refusal = refused(RefusalKind.CONFLICT, "voucher.cannot", () -> perform(voucher, transition));
            assertThat(refusal.arguments()).containsExactly("GI-1", state);
            assertThat(voucher.state()).isEqualTo(state);
        } else {
            assertThat(perform(voucher, transition)).isEqualTo(!after.equals("="));
            assertThat(voucher.state()).isEqualTo(after.equals("=") ? state : VoucherState.valueOf(after));
        }
    }

    @Test
    void itKeepsTheNumberThatFinanceToldFirst() {
        IssueVoucher voucher = new IssueVoucher("GI-1", VoucherState.OPEN, 3);
        assertThat(voucher.post("FI-1", NOW)).isTrue();
        assertThat(voucher.post("FI-2", NOW.plusSeconds(60))).isFalse();
        assertThat(voucher.financeDocument()).isEqualTo("FI-1");
        assertThat(voucher.postedAt()).isEqualTo(NOW);
    }

    @Test
    void oneThatTellsOfSomethingStays() {
        assertThat(new IssueVoucher("GI-1", VoucherState.OPEN, 1).dropsOut()).isFalse();
    }

    private static IssueVoucher in(VoucherState state) {
        return new IssueVoucher("GI-1", state, 0);
    }

    private static boolean perform(IssueVoucher voucher, VoucherTransition transition) {
        return switch (transition) {
            case POST -> voucher.post("FI-1", NOW);
            case SEND_AGAIN -> {
                voucher.sendAgain();
                yield true;
            }
            case DROP -> voucher.dropsOut();
        };
    }
}
