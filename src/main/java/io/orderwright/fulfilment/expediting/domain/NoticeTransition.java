package io.orderwright.fulfilment.expediting.domain;

import io.orderwright.fulfilment.expediting.DelayNotice.NoticeState;
import io.orderwright.platform.kernel.Refusal;

/** How a message to a customer ends, from which state; the only place that says so. */
enum NoticeTransition {
    /** The gateway took it. */
    TELL(NoticeState.OPEN, NoticeState.TOLD),
    /** The gateway said no. */
    REFUSE(NoticeState.OPEN, NoticeState.REFUSED),
    /** There is no number to send anything to. */
    GIVE_UP(NoticeState.OPEN, NoticeState.UNREACHABLE);

    private final NoticeState from;
    private final NoticeState to;

    NoticeTransition(NoticeState from, NoticeState to) {
        this.from = from;
        this.to = to;
    }

    /** @throws Refusal CONFLICT in another state */
    NoticeState after(String number, NoticeState state) {
        if (state != from) {
            throw Refusal.conflict("insertion.notice.ended", number, state);
        }
        return to;
    }
}
