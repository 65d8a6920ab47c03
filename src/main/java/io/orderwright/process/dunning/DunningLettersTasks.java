package io.orderwright.process.dunning;

import io.orderwright.finance.dunning.letters.DunningLetters;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.process.engine.TaskBean;
import java.util.Date;

/** {@code dunningLetters} in BPMN. */
@TaskBean(name = "dunningLetters")
public class DunningLettersTasks {

    private final DunningLetters letters;
    private final PartnerEffects effects;

    DunningLettersTasks(DunningLetters letters, PartnerEffects effects) {
        this.letters = letters;
        this.effects = effects;
    }

    /** Whether it goes by text message; else it is printed. */
    public boolean byMessage(String letterNumber) {
        return letters.byMessage(letterNumber);
    }

    /** The first moment from now on at which messages are sent. */
    public Date sendAt() {
        return Date.from(letters.sendAt());
    }

    /** Whether anything is left to tell; what it says is fixed from here on. */
    public boolean send(String letterNumber) {
        return letters.send(letterNumber);
    }

    public void told(String letterNumber) {
        letters.told(letterNumber);
    }

    public void refused(String letterNumber) {
        letters.refused(letterNumber, effects.refusal(letterNumber, "sms.dunning-letter"));
    }
}
