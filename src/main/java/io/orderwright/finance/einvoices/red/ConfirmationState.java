package io.orderwright.finance.einvoices.red;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where the tax platform's confirmation of a red letter (红字发票信息确认单) stands, in its own codes (hzqrxxztDm). Source:
 * design/money.md, Chinese e-invoice.
 */
public enum ConfirmationState {
    NOT_NEEDED("01", Standing.AGREED),
    SELLER_WAITS_FOR_BUYER("02", Standing.OPEN),
    BUYER_WAITS_FOR_SELLER("03", Standing.OPEN),
    CONFIRMED("04", Standing.AGREED),
    BUYER_DENIED("05", Standing.VOID),
    SELLER_DENIED("06", Standing.VOID),
    /** Nobody has confirmed it within 72 hours. */
    EXPIRED("07", Standing.VOID),
    WITHDRAWN("08", Standing.VOID),
    WITHDRAWN_AFTER_CONFIRMATION("09", Standing.VOID),
    ABNORMAL_VOUCHER("10", Standing.VOID),
    TAXPAYER_BLOCKED("11", Standing.VOID),
    PERSON_REFUSED("12", Standing.VOID),
    REFUND_FORM_ISSUED("13", Standing.VOID);

    private enum Standing {
        OPEN,
        AGREED,
        VOID
    }

    private final String code;
    private final Standing standing;

    ConfirmationState(String code, Standing standing) {
        this.code = code;
        this.standing = standing;
    }

    public String code() {
        return code;
    }

    /** Whether somebody still has to confirm it. */
    public boolean open() {
        return standing == Standing.OPEN;
    }

    /** Whether the red invoice may be issued. */
    public boolean agreed() {
        return standing == Standing.AGREED;
    }

    /** Whether nothing comes of it any more. */
    public boolean isVoid() {
        return standing == Standing.VOID;
    }

    /**
     * Whether it may be that when it is looked at next. The platform does not wait for us: between two looks somebody may have
     * confirmed it and somebody else withdrawn it again, so that anything but what is void already may be void.
     */
    public boolean mayBecome(ConfirmationState next) {
        return switch (standing) {
            case OPEN -> next == CONFIRMED || next.isVoid();
            case AGREED -> next.isVoid();
            case VOID -> false;
        };
    }

    /** By the platform's code; empty for one that it never told of. */
    public static Optional<ConfirmationState> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
