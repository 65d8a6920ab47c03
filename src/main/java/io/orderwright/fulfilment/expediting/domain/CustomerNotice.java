package io.orderwright.fulfilment.expediting.domain;

import io.orderwright.fulfilment.expediting.DelayNotice;
import io.orderwright.fulfilment.expediting.DelayNotice.NoticeState;
import io.orderwright.platform.kernel.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One message to the customer of a displaced order, or why there is none. It ends once. */
@Entity
@Table(name = "delay_notice")
public class CustomerNotice {

    @Id
    private String number;

    /** A wrapper: absent means that it has never been stored. */
    @Version
    private @Nullable Integer version;

    private String insertion;
    private String orderNumber;

    @Enumerated(EnumType.STRING)
    private NoticeState state = NoticeState.OPEN;

    private String reason = "";
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CustomerNotice() {}

    /** One that is still to be sent. */
    public CustomerNotice(String number, String insertion, String orderNumber) {
        this.number = number;
        this.insertion = insertion;
        this.orderNumber = orderNumber;
    }

    /** The gateway took it. */
    public void told(Instant now) {
        end(NoticeTransition.TELL, "", now);
    }

    /** The gateway said no, and why. */
    public void refused(String why, Instant now) {
        end(NoticeTransition.REFUSE, why, now);
    }

    /** There is no number to send anything to. */
    public void unreachable(Instant now) {
        end(NoticeTransition.GIVE_UP, "", now);
    }

    /** @throws Refusal CONFLICT unless it is open */
    private void end(NoticeTransition how, String why, Instant now) {
        state = how.after(number, state);
        reason = why;
        endedAt = now;
    }

    public DelayNotice view() {
        return new DelayNotice(number, insertion, orderNumber, state, reason, endedAt);
    }
}
