package io.orderwright.integration;

import io.orderwright.platform.ground.text.PersonalData;

/** The partner understood and said no, for a business reason: repeating will not help, the process decides what follows. What it says is masked: it may repeat what we sent. */
public class PartnerRefused extends RuntimeException {

    private final String code;

    public PartnerRefused(String code, String message) {
        super(PersonalData.maskedWords(message));
        this.code = code;
    }

    /** The partner's own error code, for example {@code E1203}. */
    public String code() {
        return code;
    }
}
