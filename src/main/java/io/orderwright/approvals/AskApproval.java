package io.orderwright.approvals;

import io.orderwright.approvals.signoffs.AskSignOff;
import io.orderwright.approvals.signoffs.SignOffSubject;
import io.orderwright.platform.kernel.Money;

/**
 * Must somebody say yes to this order, and who?
 *
 * @param submitter who asks; never one of those who answer
 * @param customer whose other documents of the last days count too
 * @param content a fingerprint of what is to be approved; when it differs later, the approval holds no longer
 * @param companyAmount its total including tax in the company's currency
 * @param discount its highest
 * @param creditAnswer what the credit table said
 * @param again whether it may have been asked about before; a document that comes for the first time is not looked up
 */
public record AskApproval(
        SignOffSubject subject,
        String submitter,
        String customer,
        String content,
        Money companyAmount,
        String creditGrade,
        String tier,
        DiscountRate discount,
        String creditAnswer,
        boolean again) {

    /** The question to those whom the table named. */
    public AskSignOff to(ApprovalForecast need) {
        return new AskSignOff(subject, submitter, content, need.amount(), need.groups(), null, need.decision(), again);
    }
}
