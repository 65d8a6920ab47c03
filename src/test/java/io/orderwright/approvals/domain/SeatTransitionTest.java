package io.orderwright.approvals.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.approvals.rounds.ApprovalMode;
import io.orderwright.approvals.signoffs.AskSignOff;
import io.orderwright.approvals.signoffs.SignOffSubject;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be done with one answer that is asked for, cell by cell, at the answer itself. */
@Tag("approvals")
@Tag("unit")
class SeatTransitionTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
    private static final Money TOTAL = Money.of(new BigDecimal("30000.00"), "CNY");

    /** In columns OPEN, APPROVED, REJECTED, REMOVED, PASSED: the state afterwards; = where nothing happens, - is a refusal. */
    private static final String TABLE =
            """
            APPROVE   APPROVED - - - -
            REJECT    REJECTED - - - -
            TRANSFER  OPEN     - - - -
            DELEGATE  OPEN     - - - -
            GIVE_BACK OPEN     - - - -
            REMOVE    REMOVED  = = = =
            PASS      PASSED   = = = =
            """;

    static Stream<Arguments> cells() {
        List<String[]> rows = TABLE.lines().map(line -> line.split("\\s+")).toList();
        assertThat(rows.stream().map(row -> SeatTransition.valueOf(row[0]))).containsExactly(SeatTransition.values());
        return rows.stream().flatMap(row -> Arrays.stream(Seat.SeatState.values())
                .map(state -> Arguments.of(SeatTransition.valueOf(row[0]), state, row[state.ordinal() + 1])));
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @MethodSource("cells")
    void everyCellIsAsWritten(SeatTransition transition, Seat.SeatState state, String expected) {
        Seat seat = in(state);
        if (transition == SeatTransition.GIVE_BACK && state == Seat.SeatState.OPEN) {
            seat.delegate("bert", "anna");
        }
        String person = seat.person();
        switch (expected) {
            case "-" -> {
                var refusal =
                        refused(RefusalKind.CONFLICT, "approval.answered-before", () -> perform(seat, transition));
                assertThat(refusal.arguments())
                        .containsExactly("PO-2026-1", seat.answeredBy() == null ? "-" : "anna", state);
                assertThat(seat.state()).isEqualTo(state);
                assertThat(seat.person()).isEqualTo(person);
            }
            case "=" -> {
                perform(seat, transition);
                assertThat(seat.state()).isEqualTo(state);
            }
            default -> {
                perform(seat, transition);
                assertThat(seat.state()).isEqualTo(Seat.SeatState.valueOf(expected));
            }
        }
    }

    private static Seat in(Seat.SeatState state) {
        ApprovalRound round = new ApprovalRound(
                new AskSignOff(
                        new SignOffSubject("PO-2026-1", "PURCHASE_ORDER", "供应商", TOTAL),
                        "paul",
                        "content",
                        TOTAL,
                        List.of("finance"),
                        null,
                        new Decision("t", "1", "A-2", Map.of("reason", "reason"), Map.of()),
                        true),
                1,
                NOW);
        LevelTerms terms = new LevelTerms(
                ApprovalMode.ALL, 100, Duration.ofDays(2), null, null, "general-manager", Duration.ofHours(4));
        round.current().ask("finance", List.of("anna", "fiona"), terms, NOW);
        Seat seat = round.current().openSeats().get(0);
        switch (state) {
            case OPEN -> {}
            case APPROVED -> perform(seat, SeatTransition.APPROVE);
            case REJECTED -> perform(seat, SeatTransition.REJECT);
            case REMOVED -> perform(seat, SeatTransition.REMOVE);
            case PASSED -> perform(seat, SeatTransition.PASS);
        }
        assertThat(seat.state()).isEqualTo(state);
        return seat;
    }

    private static void perform(Seat seat, SeatTransition transition) {
        switch (transition) {
            case APPROVE -> seat.answer(true, "anna", null, "", NOW);
            case REJECT -> seat.answer(false, "anna", null, "no", NOW);
            case TRANSFER -> seat.transfer("carl");
            case DELEGATE -> seat.delegate("carl", "anna");
            case GIVE_BACK -> seat.giveBack();
            case REMOVE -> seat.remove();
            case PASS -> seat.pass();
        }
    }
}
