package io.orderwright.fulfilment.expediting.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.fulfilment.expediting.DelayNotice.NoticeState;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a message to a customer ends, cell by cell, at the message itself. */
@Tag("unit")
class NoticeTransitionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    /** State, what it is once it is told, refused and given up; - is a refusal. */
    @ParameterizedTest
    @CsvSource({
        "OPEN,        TOLD, REFUSED, UNREACHABLE",
        "TOLD,        -,    -,       -",
        "REFUSED,     -,    -,       -",
        "UNREACHABLE, -,    -,       -",
    })
    void everyCell(NoticeState state, String tell, String refuse, String giveUp) {
        cell(NoticeTransition.TELL, state, tell);
        cell(NoticeTransition.REFUSE, state, refuse);
        cell(NoticeTransition.GIVE_UP, state, giveUp);
    }

    private static void cell(NoticeTransition transition, NoticeState state, String after) {
        CustomerNotice notice = in(state);
        if (after.equals("-")) {
            var refusal = refused(
                    RefusalKind.CONFLICT,
                    "insertion.notice.ended",
                    () -> perform(notice, transition, NOW.plusSeconds(1)));
            assertThat(refusal.arguments()).containsExactly("UI-1-1", state);
            assertThat(notice.view()).isEqualTo(in(state).view());
        } else {
            perform(notice, transition, NOW);
            assertThat(notice.view().state()).isEqualTo(NoticeState.valueOf(after));
        }
    }

    private static CustomerNotice in(NoticeState state) {
        CustomerNotice notice = new CustomerNotice("UI-1-1", "UI-1", "SO-2");
        switch (state) {
            case OPEN -> {}
            case TOLD -> perform(notice, NoticeTransition.TELL, NOW);
            case REFUSED -> perform(notice, NoticeTransition.REFUSE, NOW);
            case UNREACHABLE -> perform(notice, NoticeTransition.GIVE_UP, NOW);
        }
        return notice;
    }

    private static void perform(CustomerNotice notice, NoticeTransition transition, Instant now) {
        switch (transition) {
            case TELL -> notice.told(now);
            case REFUSE -> notice.refused("no such number", now);
            case GIVE_UP -> notice.unreachable(now);
        }
    }
}
