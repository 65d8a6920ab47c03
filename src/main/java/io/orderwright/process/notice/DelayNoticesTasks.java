package io.orderwright.process.notice;

import io.orderwright.fulfilment.expediting.DelayNotices;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.process.engine.TaskBean;
import java.util.List;

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
        return notices.due(insertionNumber);
    }

    /** The numbers of the notices that are to be sent. */
    public List<String> numbers(String insertionNumber) {
        return notices.open(insertionNumber);
    }

    public void told(String noticeNumber) {
        notices.told(noticeNumber);
    }

    public void refused(String noticeNumber) {
        notices.refused(noticeNumber, effects.refusal(noticeNumber, "sms.delay-notice"));
    }
}
