package io.orderwright.finance.einvoices.red;

/** Why an electronic invoice is taken back; the codes are the tax platform's (chyyDm). */
public enum RedReason {
    WRONG_INVOICE("01"),
    GOODS_RETURNED("02"),
    SERVICE_ENDED("03"),
    ALLOWANCE("04");

    private final String code;

    RedReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
