package io.orderwright.process.goodsissue;

import io.orderwright.coordination.refusals.RefusedVouchers;
import io.orderwright.fulfilment.stock.issues.GoodsIssues;
import io.orderwright.integration.PartnerDocuments;
import io.orderwright.platform.ground.refused.RefusalAnswer;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Instance;
import io.orderwright.process.engine.calls.Person;
import io.orderwright.process.engine.calls.Timers;

/** {@code goodsIssues} in BPMN. */
@TaskBean(name = "goodsIssues")
public class GoodsIssuesTasks {

    private final GoodsIssues issues;
    private final RefusedVouchers refusals;
    private final PartnerDocuments documents;

    GoodsIssuesTasks(GoodsIssues issues, RefusedVouchers refusals, PartnerDocuments documents) {
        this.issues = issues;
        this.refusals = refusals;
        this.documents = documents;
    }

    public String cycle() {
        return Timers.every(issues.settings().every());
    }

    /** The voucher's number, which becomes the instance's business key, or "" when there is nothing to tell. */
    public String gather() {
        return Instance.named(issues.gather());
    }

    public void posted(String voucherNumber) {
        issues.posted(voucherNumber, documents.number(voucherNumber, "finance.post-goods-issue"));
    }

    public void refusalResolved(String voucherNumber, String comment) {
        refusals.settle(voucherNumber, RefusalAnswer.tryAgain(comment), Person.acting());
    }

    public void refusalSettled(String voucherNumber, boolean doneByHand, String partnerNumber, String comment) {
        refusals.settle(voucherNumber, RefusalAnswer.of(doneByHand, partnerNumber, comment), Person.acting());
    }
}
