package io.orderwright.desk;

import io.orderwright.desk.ports.WaitsOfOrder;
import io.orderwright.desk.ports.WaitsOfOrder.WaitsFor;
import io.orderwright.integration.EffectRecord;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.platform.audit.AuditEntry;
import io.orderwright.platform.ground.Page;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells an order's story: what happened, who did it and when, why it was decided so, and what it waits for now. */
@Service
public class OrderStory {

    private final OrderQueries orders;
    private final TrailForReader trail;
    private final DecisionsForReader decisions;
    private final PartnerEffects effects;
    private final WaitsOfOrder waits;
    private final PapersOfOrder papers;
    private final MessageSource texts;

    OrderStory(
            OrderQueries orders,
            TrailForReader trail,
            DecisionsForReader decisions,
            PartnerEffects effects,
            WaitsOfOrder waits,
            PapersOfOrder papers,
            MessageSource texts) {
        this.orders = orders;
        this.trail = trail;
        this.decisions = decisions;
        this.effects = effects;
        this.waits = waits;
        this.papers = papers;
        this.texts = texts;
    }

    /** One thing that happened, in the reader's language. */
    public record StoryEntry(Instant at, String actor, String event, String text, Map<String, Object> details) {}

    /** One decision and the table row that made it. */
    public record DecisionReason(
            Instant at, String table, String version, String row, String reason, Map<String, Object> inputs) {}

    /**
     * What a partner was sent, and how that stands.
     *
     * @param held the code by which a message was held back, while nobody has sent it since
     */
    public record AtPartner(
            String topic,
            String key,
            String state,
            int attempt,
            Instant at,
            @Nullable String reason,
            @Nullable String held) {}

    /**
     * What the order waits for, in the reader's language.
     *
     * @param subject the order itself, or a paper made for it
     */
    public record Wait(
            String subject,
            String kind,
            String activity,
            String text,
            String who,
            @Nullable Instant due,
            @Nullable String problem) {}

    /**
     * The whole story; {@code happened} is one page of it, the oldest first.
     *
     * @param next where the page after it begins; absent on the last one
     */
    public record Story(
            String number,
            OrderState state,
            List<StoryEntry> happened,
            @Nullable String next,
            List<DecisionReason> decided,
            List<AtPartner> partners,
            List<Wait> waitsFor) {}

    /**
     * The story of an order, with {@code size} entries of what happened after the first {@code offset}.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown order
     */
    @Transactional(readOnly = true)
    public Story of(String orderNumber, int offset, int size, Locale locale) {
        List<String> numbers = papers.of(orderNumber);
        Page<AuditEntry> page =
                Page.of(trail.of(orderNumber, offset, size + 1), size, last -> String.valueOf(offset + size));
        return new Story(
                orderNumber,
                orders.get(orderNumber).state(),
                page.items().stream().map(entry -> entry(entry, locale)).toList(),
                page.next(),
                decisions.of(orderNumber, locale),
                numbers.stream()
                        .map(effects::of)
                        .flatMap(all -> all.stream().map(effect -> atPartner(effect, all)))
                        .toList(),
                numbers.stream()
                        .flatMap(number -> waits.of(number).stream().map(wait -> wait(number, wait, locale)))
                        .toList());
    }

    private StoryEntry entry(AuditEntry entry, Locale locale) {
        String text = text("event." + entry.event(), entry.event(), locale);
        return new StoryEntry(entry.at(), entry.actor(), entry.event(), text, entry.details());
    }

    private static AtPartner atPartner(EffectRecord effect, List<EffectRecord> all) {
        String step = effect.key().substring(0, effect.key().lastIndexOf(':') + 1);
        boolean last = all.stream().noneMatch(one -> one.key().startsWith(step) && one.seq() > effect.seq());
        return new AtPartner(
                effect.topic(),
                effect.key(),
                stateOf(effect).name(),
                effect.attempt(),
                effect.updatedAt(),
                effect.reason(),
                last ? PartnerEffects.heldBack(effect).orElse(null) : null);
    }

    /** In doubt is what has no answer: what was answered, by whomever, only waits for its process. */
    private static EffectRecord.EffectState stateOf(EffectRecord effect) {
        boolean answered = effect.state() == EffectRecord.EffectState.UNKNOWN && effect.response() != null;
        return answered ? EffectRecord.EffectState.SENDING : effect.state();
    }

    private Wait wait(String subject, WaitsFor wait, Locale locale) {
        String text = text("waits." + wait.activity(), wait.activity(), locale);
        return new Wait(subject, wait.kind().name(), wait.activity(), text, wait.who(), wait.due(), wait.problem());
    }

    private String text(String key, String otherwise, Locale locale) {
        String text = texts.getMessage(key, null, otherwise, locale);
        return text == null ? otherwise : text;
    }
}
