package io.orderwright.integration;

/** The partner understood and said no, for a business reason: repeating will not help, the process decides what follows. */
public class PartnerRefused extends RuntimeException {

    private final String code;

    public PartnerRefused(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The partner's own error code, for example {@code E1203}. */
    public String code() {
        return code;
    }
}
