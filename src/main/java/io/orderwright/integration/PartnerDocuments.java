package io.orderwright.integration;

import io.orderwright.integration.EffectRecord.EffectState;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The numbers under which partners keep our documents, read from what they answered. */
@Component
public class PartnerDocuments {

    /** ERP and suppliers answer JSON, the finance system XML; each names its number once. */
    private static final Pattern NUMBER =
            Pattern.compile("(?:\"(?:billNo|confirmation)\"\\s*:\\s*|voucher=)\"([^\"]{1,64})\"");

    private final PartnerEffects effects;

    PartnerDocuments(PartnerEffects effects) {
        this.effects = effects;
    }

    /**
     * The partner's number for what was last carried out under a topic.
     *
     * @throws IllegalStateException when nothing was, or the answer names no number
     */
    public String number(String orderNumber, String topic) {
        return find(orderNumber, topic)
                .orElseThrow(() -> new IllegalStateException(topic + " gave no document number for " + orderNumber));
    }

    /** The partner's number for what was last carried out under a topic; empty when nothing was. */
    public Optional<String> find(String orderNumber, String topic) {
        return effects.of(orderNumber).stream()
                .filter(effect -> effect.topic().equals(topic) && effect.state() == EffectState.DONE)
                .map(EffectRecord::response)
                .map(response -> NUMBER.matcher(response == null ? "" : response))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .reduce((first, second) -> second);
    }
}
