package io.orderwright.integration.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.integration.EffectRecord.EffectState;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may happen to an effect, cell by cell: the statements ask for just these states. */
@Tag("unit")
class EffectTransitionTest {

    /** Transition, what it leads to from SENDING, DONE, REFUSED, UNKNOWN and FAILED; - where nothing may happen. */
    @ParameterizedTest
    @CsvSource({
        "SEND_AGAIN,  SENDING, -,       -, SENDING, SENDING",
        "END_AGAIN,   -,       SENDING, -, -,       -",
        "ANSWER,      SENDING, -,       -, SENDING, -",
        "FINISH,      DONE,    -,       -, DONE,    -",
        "REFUSE,      REFUSED, -,       -, REFUSED, -",
        "FAIL,        FAILED,  -,       -, FAILED,  -",
        "DOUBT,       UNKNOWN, -,       -, UNKNOWN, -",
        "FIND_SENT,   -,       -,       -, UNKNOWN, -",
        "FIND_UNSENT, -,       -,       -, FAILED,  -",
    })
    void everyCell(
            EffectTransition transition, String sending, String done, String refused, String unknown, String failed) {
        cell(transition, EffectState.SENDING, sending);
        cell(transition, EffectState.DONE, done);
        cell(transition, EffectState.REFUSED, refused);
        cell(transition, EffectState.UNKNOWN, unknown);
        cell(transition, EffectState.FAILED, failed);
    }

    private static void cell(EffectTransition transition, EffectState state, String after) {
        boolean allowed = !after.equals("-");
        assertThat(transition.allowedIn(state)).as(transition + " in " + state).isEqualTo(allowed);
        assertThat(Arrays.asList(transition.from()).contains(state.name())).isEqualTo(allowed);
        if (allowed) {
            assertThat(transition.to()).isEqualTo(after);
        }
    }
}
