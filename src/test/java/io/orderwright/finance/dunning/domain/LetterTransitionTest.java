package io.orderwright.finance.dunning.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.dunning.domain.DunningLetter.LetterContent;
import io.orderwright.finance.dunning.letters.DunningObstacle;
import io.orderwright.finance.dunning.letters.InterestRate;
import io.orderwright.finance.dunning.letters.LetterChannel;
import io.orderwright.finance.dunning.letters.LetterState;
import io.orderwright.finance.dunning.letters.LetterView;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may happen to a letter, cell by cell, at the letter itself. */
@Tag("unit")
class LetterTransitionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final Instant NOW = Instant.parse("2026-06-30T02:00:00Z");

    /** State, what it is once it is left out, released, sent, told, refused and dropped; - is a refusal. */
    @ParameterizedTest
    @CsvSource({
        "PREPARED, NOT_TOLD, RELEASED, -,    -,    -,       DROPPED",
        "NOT_TOLD, -,        -,        -,    -,    -,       -",
        "RELEASED, -,        -,        SENT, -,    -,       DROPPED",
        "SENT,     -,        -,        -,    TOLD, REFUSED, -",
        "TOLD,     -,        -,        -,    -,    -,       -",
        "REFUSED,  -,        -,        -,    -,    -,       -",
        "DROPPED,  -,        -,        -,    -,    -,       -",
    })
    void everyCell(
            LetterState state, String leaveOut, String release, String send, String tell, String refuse, String drop) {
        cell(LetterTransition.LEAVE_OUT, state, leaveOut);
        cell(LetterTransition.RELEASE, state, release);
        cell(LetterTransition.SEND, state, send);
        cell(LetterTransition.TELL, state, tell);
        cell(LetterTransition.REFUSE, state, refuse);
        cell(LetterTransition.DROP, state, drop);
    }

    private static void cell(LetterTransition transition, LetterState state, String after) {
        DunningLetter letter = in(state);
        LetterView before = letter.view();
        if (after.equals("-")) {
            var refusal = refused(RefusalKind.CONFLICT, "dunning.letter-cannot", () -> perform(letter, transition));
            assertThat(refusal.arguments()).containsExactly(letter.number(), state);
            assertThat(letter.view()).isEqualTo(before);
        } else {
            perform(letter, transition);
            assertThat(letter.state()).isEqualTo(LetterState.valueOf(after));
        }
    }

    /** What is left to tell is what it says; where nothing is left it is dropped, in the same states. */
    @ParameterizedTest
    @CsvSource({"PREPARED", "RELEASED"})
    void itSaysWhatIsLeftOrIsDropped(LetterState state) {
        DunningLetter some = in(state);
        assertThat(goesOn(some, content(1))).isTrue();
        assertThat(some.view().level()).isEqualTo(1);
        DunningLetter nothing = in(state);
        assertThat(goesOn(nothing, null)).isFalse();
        assertThat(nothing.state()).isEqualTo(LetterState.DROPPED);
        assertThat(nothing.view().level()).isEqualTo(3);
    }

    /** That nothing is left to tell drops no letter of which nobody was to be told now. */
    @Test
    void nothingIsDroppedByAStepThatMayNotBe() {
        DunningLetter seen = in(LetterState.PREPARED);
        refused(RefusalKind.CONFLICT, "dunning.letter-cannot", () -> seen.send(null));
        assertThat(seen.state()).isEqualTo(LetterState.PREPARED);
    }

    @Test
    void whoIsLeftOutHasAReason() {
        DunningLetter letter = in(LetterState.PREPARED);
        refused(RefusalKind.INVALID, "dunning.reason-missing", () -> letter.leaveOut(" ", "fiona"));
        assertThat(letter.state()).isEqualTo(LetterState.PREPARED);
        letter.leaveOut(" pays tomorrow ", "fiona");
        assertThat(letter.view().why()).isEqualTo(DunningObstacle.LEFT_OUT);
        assertThat(letter.view().reason()).isEqualTo("pays tomorrow");
        assertThat(letter.view().decidedBy()).isEqualTo("fiona");
    }

    @Test
    void itKeepsWhoReleasedItAndWhenTheCustomerWasTold() {
        DunningLetter letter = in(LetterState.TOLD);
        assertThat(letter.view().decidedBy()).isEqualTo("fiona");
        assertThat(letter.view().releasedAt()).isEqualTo(NOW);
        assertThat(letter.view().toldAt()).isEqualTo(NOW);
    }

    private static boolean goesOn(DunningLetter letter, @Nullable LetterContent left) {
        return letter.prepared() ? letter.release(left, "fiona", NOW) : letter.send(left);
    }

    private static DunningLetter in(LetterState state) {
        LetterContent says = content(3);
        boolean told = state == LetterState.TOLD;
        return DunningLetter.kept(new LetterView(
                "DL-2026-7",
                "DR-2026-1",
                "C",
                DAY,
                says.level(),
                state,
                state == LetterState.NOT_TOLD ? DunningObstacle.STOPPED : null,
                null,
                LetterChannel.SMS,
                says.fee(),
                says.interest(),
                says.hold(),
                says.tableRow(),
                says.tableVersion(),
                told ? "fiona" : null,
                told ? NOW : null,
                told ? NOW : null,
                says.rows(),
                says.sums()));
    }

    private static LetterContent content(int level) {
        return new LetterContent(
                level,
                Money.parse("50 CNY"),
                new InterestRate(1000),
                level == 3,
                "R" + level,
                "V",
                List.of(),
                List.of());
    }

    private static void perform(DunningLetter letter, LetterTransition transition) {
        switch (transition) {
            case LEAVE_OUT -> letter.leaveOut("disputed", "fiona");
            case RELEASE -> letter.release(content(2), "fiona", NOW);
            case SEND -> letter.send(content(2));
            case TELL -> letter.tell(NOW);
            case REFUSE -> letter.refuse("no such number");
            case DROP -> letter.drop("fiona");
        }
    }
}
