package io.orderwright.process.approval;

/** The tasks by which people are asked, by their ids in the diagrams: an order's own, and that of every other subject. */
final class ApprovalSteps {

    static final String APPROVE_ORDER = "userApproveOrder";
    static final String SIGN_OFF = "userSignOff";
    static final String REVISE_ORDER = "userReviseOrder";
    static final String REVISE_SUBJECT = "userReviseSubject";
    static final String FOLLOW = "userFollowApproval";
    static final String READ = "userReadCopy";

    private ApprovalSteps() {}
}
