package io.orderwright.coordination.refusals;

import io.orderwright.fulfilment.stock.issues.GoodsIssues;
import io.orderwright.platform.ground.refused.RefusalAnswer;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finance refused a voucher of goods issues, and somebody has looked after it. */
@Component
public class RefusedVouchers {

    private static final String STEP = "externalPostGoodsIssue";

    private final GoodsIssues issues;
    private final SettleRefusal refusals;

    RefusedVouchers(GoodsIssues issues, SettleRefusal refusals) {
        this.issues = issues;
        this.refusals = refusals;
    }

    /** @throws Refusal CONFLICT when finance has it */
    public void settle(String voucher, RefusalAnswer answer, String by) {
        issues.refusalAnswered(voucher, answer, by);
        refusals.note(List.of(voucher), STEP, answer, by);
    }

    /** What finance said when it refused it. */
    public String refusal(String voucher) {
        return refusals.words(List.of(voucher), List.of(STEP));
    }
}
