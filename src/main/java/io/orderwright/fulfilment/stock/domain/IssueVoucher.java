package io.orderwright.fulfilment.stock.domain;

import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher.VoucherState;
import io.orderwright.platform.kernel.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What finance is told of many deliveries at once: it is told once. */
public final class IssueVoucher {

    private final String number;
    private final int deliveries;
    private VoucherState state;
    private @Nullable Instant postedAt;
    private @Nullable String financeDocument;

    /** As it is kept. */
    public IssueVoucher(String number, VoucherState state, int deliveries) {
        this.number = number;
        this.state = state;
        this.deliveries = deliveries;
    }

    /** Finance has it, under this number; false where that was known. */
    public boolean post(String document, Instant now) {
        if (!VoucherTransition.POST.happens(number, state)) {
            return false;
        }
        state = VoucherState.POSTED;
        postedAt = now;
        financeDocument = document;
        return true;
    }

    /** @throws Refusal CONFLICT when finance has it */
    public void sendAgain() {
        VoucherTransition.SEND_AGAIN.happens(number, state);
    }

    /**
     * Whether it goes as if it had never been drawn: it tells of nothing.
     *
     * @throws Refusal CONFLICT when finance has it
     */
    public boolean dropsOut() {
        return deliveries == 0 && VoucherTransition.DROP.happens(number, state);
    }

    public String number() {
        return number;
    }

    public VoucherState state() {
        return state;
    }

    public int deliveries() {
        return deliveries;
    }

    public @Nullable Instant postedAt() {
        return postedAt;
    }

    public @Nullable String financeDocument() {
        return financeDocument;
    }
}
