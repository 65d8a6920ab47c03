package io.orderwright.fulfilment.stock.domain;

import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher.VoucherState;
import io.orderwright.platform.kernel.Refusal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What may be done with a goods-issue voucher, in which states; the only place that says so. */
enum VoucherTransition {
    /** Finance has it; that may be told more than once. */
    POST(EnumSet.of(VoucherState.OPEN), EnumSet.of(VoucherState.POSTED)),
    /** The cause of finance's no is removed, and it is sent again. */
    SEND_AGAIN(EnumSet.of(VoucherState.OPEN), EnumSet.noneOf(VoucherState.class)),
    /** It would tell of nothing. */
    DROP(EnumSet.of(VoucherState.OPEN), EnumSet.noneOf(VoucherState.class));

    private final Set<VoucherState> from;
    private final Set<VoucherState> done;

    VoucherTransition(EnumSet<VoucherState> from, EnumSet<VoucherState> done) {
        this.from = Collections.unmodifiableSet(from);
        this.done = Collections.unmodifiableSet(done);
    }

    /**
     * False where it has happened before.
     *
     * @throws Refusal CONFLICT where it cannot be
     */
    boolean happens(String number, VoucherState state) {
        if (from.contains(state)) {
            return true;
        }
        if (done.contains(state)) {
            return false;
        }
        throw Refusal.conflict("voucher.cannot", number, state);
    }
}
