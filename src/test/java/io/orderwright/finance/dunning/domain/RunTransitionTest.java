package io.orderwright.finance.dunning.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.dunning.RunState;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be done with a dunning run, cell by cell, at the run itself. */
@Tag("unit")
class RunTransitionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final Instant NOW = Instant.parse("2026-06-30T02:00:00Z");

    /** State, what it is once it is prepared, has found nobody, is released, withdrawn and carried out; - is a refusal. */
    @ParameterizedTest
    @CsvSource({
        "ASKED,     PREVIEW, EMPTY, -,        -,         -",
        "PREVIEW,   -,       -,     RELEASED, WITHDRAWN, -",
        "EMPTY,     -,       -,     -,        -,         -",
        "RELEASED,  -,       -,     -,        -,         RELEASED",
        "WITHDRAWN, -,       -,     -,        -,         WITHDRAWN",
    })
    void everyCell(
            RunState state, String prepare, String findNobody, String release, String withdraw, String carryOut) {
        cell(RunTransition.PREPARE, state, prepare);
        cell(RunTransition.FIND_NOBODY, state, findNobody);
        cell(RunTransition.RELEASE, state, release);
        cell(RunTransition.WITHDRAW, state, withdraw);
        cell(RunTransition.CARRY_OUT, state, carryOut);
    }

    private static void cell(RunTransition transition, RunState state, String after) {
        DunningRun run = in(state);
        if (after.equals("-")) {
            var refusal = refused(RefusalKind.CONFLICT, "dunning.run-cannot", () -> perform(run, transition));
            assertThat(refusal.arguments()).containsExactly(run.number(), state);
            assertThat(run.state()).isEqualTo(state);
        } else {
            perform(run, transition);
            assertThat(run.state()).isEqualTo(RunState.valueOf(after));
        }
    }

    @Test
    void itKeepsWhoDecidedAndWhatWasSaid() {
        DunningRun run = in(RunState.PREVIEW);
        assertThat(run.decider()).isEqualTo(BusinessEvent.SYSTEM);
        run.withdraw(" too early ", "fiona", NOW);
        assertThat(run.decider()).isEqualTo("fiona");
        assertThat(run.comment()).isEqualTo("too early");
        assertThat(run.goesOut()).isFalse();
    }

    @Test
    void itsLettersGoOutOnlyOnceItIsReleased() {
        assertThat(in(RunState.RELEASED).goesOut()).isTrue();
    }

    @Test
    void lettersAreNotPutTogetherTwice() {
        in(RunState.ASKED).refuseUnlessAsked();
        DunningRun seen = in(RunState.PREVIEW);
        assertThat(refused(RefusalKind.CONFLICT, "dunning.run-cannot", seen::refuseUnlessAsked)
                        .arguments())
                .containsExactly(seen.number(), RunState.PREVIEW);
    }

    private static DunningRun in(RunState state) {
        DunningRun run = new DunningRun(7, DAY, false, "fiona", NOW);
        switch (state) {
            case ASKED -> {}
            case EMPTY -> run.findNobody();
            case PREVIEW, RELEASED, WITHDRAWN -> {
                run.prepare();
                if (state == RunState.RELEASED) {
                    run.release("", "fiona", NOW);
                } else if (state == RunState.WITHDRAWN) {
                    run.withdraw("", "fiona", NOW);
                }
            }
        }
        return run;
    }

    private static void perform(DunningRun run, RunTransition transition) {
        switch (transition) {
            case PREPARE -> run.prepare();
            case FIND_NOBODY -> run.findNobody();
            case RELEASE -> run.release("", "fiona", NOW);
            case WITHDRAW -> run.withdraw("", "fiona", NOW);
            case CARRY_OUT -> run.goesOut();
        }
    }
}
