package io.orderwright.process.notice;

import io.orderwright.fulfilment.expediting.DelayNotices;
import io.orderwright.integration.EffectRecord;
import io.orderwright.integration.EffectRecord.State;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.process.engine.TaskBean;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code delayNotices} in BPMN. */
@TaskBean(name = "delayNotices")
public class DelayNoticesTasks {

    private final DelayNotices notices;
    private final PartnerEffects effects;

    DelayNoticesTasks(DelayNotices notices, PartnerEffects effects) {
        this.notices = notices;
        this.effects = effects;
    }

    /** Whether there is any customer of a displaced order to be told. */
    public boolean due(String insertionNumber) {
        return !notices.open(insertionNumber).isEmpty();
    }

    /** The numbers of the notices that are to be sent. */
    public List<String> numbers(String insertionNumber) {
        return notices.open(insertionNumber);
    }

    public void told(String noticeNumber) {
        notices.told(noticeNumber);
    }

    public void refused(String noticeNumber) {
        notices.refused(noticeNumber, reason(noticeNumber));
    }

    private String reason(String noticeNumber) {
        @Nullable
        String reason = effects.of(noticeNumber).stream()
                .filter(effect -> effect.state() == State.REFUSED)
                .map(EffectRecord::reason)
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .orElse(null);
        return Objects.requireNonNullElse(reason, "");
    }
}
