package io.orderwright.platform.decisions.generate;

import static io.orderwright.platform.decisions.generate.TableDraft.DraftColumn.answer;
import static io.orderwright.platform.decisions.generate.TableDraft.DraftColumn.name;
import static io.orderwright.platform.decisions.generate.TableDraft.DraftColumn.oneOf;
import static io.orderwright.platform.decisions.generate.TableDraft.DraftColumn.remark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the tables of sales as first shipped, as {@link WriteTables} does with the first ones. */
final class WriteSalesTables {

    private WriteSalesTables() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length == 0 ? "rules" : args[0]).resolve("sales");
        Files.createDirectories(folder);
        Files.write(folder.resolve("acting-rights.drl.xlsx"), TableWorkbook.bytes(actingRights()));
        Files.write(folder.resolve("change-matrix.drl.xlsx"), TableWorkbook.bytes(changeMatrix()));
        Files.write(folder.resolve("change-cost.drl.xlsx"), TableWorkbook.bytes(changeCost()));
    }

    private static TableDraft actingRights() {
        return new TableDraft(
                "acting-rights",
                "对他人客户与订单的操作权限 Who may act on another's customers and orders",
                "2026-02",
                "io.orderwright.sales.teams.ActingFacts",
                "rules.sales.acting",
                List.of(
                        "whose: OWN, OWN_TEAM, OTHER_TEAM, NOBODYS",
                        "role: sales, sales-manager, credit-controller, finance, legal, purchasing, production-planner,"
                                + " warehouse, service-agent, process-owner, rule-owner, auditor, general-manager,"
                                + " camunda-admin, initial-load",
                        "verb: CANCEL_ORDER, CHANGE_ORDER, ASK_INSERTION, GIVE_TRACKING_LINK, REVOKE_TRACKING_LINK,"
                                + " SET_ORDER_OWNER, PLACE_ORDER, EDIT_CUSTOMER, SET_CUSTOMER_OWNER",
                        "allowed: YES, NO",
                        "reason: reason.sales.own, reason.sales.order-for-colleague, reason.sales.anothers,"
                                + " reason.sales.owner-by-manager, reason.sales.manager, reason.sales.own-duty,"
                                + " reason.sales.other-role"),
                List.of(
                        name("编号\nRow"),
                        oneOf("whose", "归属\nWhose it is"),
                        oneOf("role", "角色\nRole"),
                        oneOf("verb", "操作\nWhat is done"),
                        answer("allowed", "允许\nAllowed", 16),
                        answer("reason", "原因\nReason", 34),
                        remark("备注\nRemark")),
                """
                A-1 | OWN, OWN_TEAM, NOBODYS | sales | CANCEL_ORDER, CHANGE_ORDER, ASK_INSERTION, GIVE_TRACKING_LINK, REVOKE_TRACKING_LINK, PLACE_ORDER, EDIT_CUSTOMER | YES | reason.sales.own | 本人、本团队或无人负责 One's own, one's team's, or nobody's
                A-2 | OTHER_TEAM | sales | PLACE_ORDER | YES | reason.sales.order-for-colleague | 代接订单；订单归客户负责人 Orders are taken for colleagues, and belong to the customer's owner
                N-1 | OTHER_TEAM | sales | CANCEL_ORDER, CHANGE_ORDER, ASK_INSERTION, GIVE_TRACKING_LINK, REVOKE_TRACKING_LINK, EDIT_CUSTOMER | NO | reason.sales.anothers | 他人或其他团队的 Somebody else's
                N-2 | | sales | SET_ORDER_OWNER, SET_CUSTOMER_OWNER | NO | reason.sales.owner-by-manager | 负责人由销售经理指定 Sales managers say who looks after what
                M-1 | | sales-manager | | YES | reason.sales.manager | 销售经理 A sales manager may everything
                D-1 | | credit-controller, finance | EDIT_CUSTOMER | YES | reason.sales.own-duty | 信用与财务维护客户 Credit and finance keep customers too
                D-2 | | initial-load | EDIT_CUSTOMER, SET_CUSTOMER_OWNER | YES | reason.sales.own-duty | 期初导入 Moving in
                O-1 | | credit-controller, finance | CANCEL_ORDER, CHANGE_ORDER, ASK_INSERTION, GIVE_TRACKING_LINK, REVOKE_TRACKING_LINK, SET_ORDER_OWNER, PLACE_ORDER, SET_CUSTOMER_OWNER | NO | reason.sales.other-role |
                O-2 | | initial-load | CANCEL_ORDER, CHANGE_ORDER, ASK_INSERTION, GIVE_TRACKING_LINK, REVOKE_TRACKING_LINK, SET_ORDER_OWNER, PLACE_ORDER | NO | reason.sales.other-role |
                O-3 | | legal, purchasing, production-planner, warehouse, service-agent, process-owner, rule-owner, auditor, general-manager, camunda-admin | | NO | reason.sales.other-role | 不销售的角色 They do not sell
                DEFAULT | | | | NO | reason.sales.other-role | 其余角色不得操作 Nobody else does
                """);
    }

    private static TableDraft changeCost() {
        return new TableDraft(
                "change-cost",
                "变更成本 What the work costs that a change makes",
                "2026-11",
                "io.orderwright.sales.changes.matrix.CostFacts",
                "rules.sales.cost",
                List.of(
                        "work: PUT_BACK, PAPERS, FURTHER_DELIVERY",
                        "tier: VIP, KEY, STANDARD, NEW",
                        "fixed: 0, 1, 2, 5, 10, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200, 300, 500",
                        "perPiece: 0, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10",
                        "reason: reason.change.cost-put-back, reason.change.cost-papers,"
                                + " reason.change.cost-delivery, reason.change.cost-unknown"),
                List.of(
                        name("编号\nRow"),
                        oneOf("work", "工作\nWork"),
                        oneOf("tier", "客户层级\nCustomer tier"),
                        answer("fixed", "每次 CNY\nCNY each time", 14),
                        answer("perPiece", "每件 CNY\nCNY a piece", 14),
                        answer("reason", "原因\nReason", 34),
                        remark("备注\nRemark")),
                """
                B-1 | PUT_BACK | | 10 | 0.5 | reason.change.cost-put-back | 已拣货物放回 What is picked is put back
                P-1 | PAPERS | | 2 | 0 | reason.change.cost-papers | 单据重新打印 Papers are printed anew
                D-1 | FURTHER_DELIVERY | | 25 | 0 | reason.change.cost-delivery | 另行发货 A further delivery
                DEFAULT | | | 0 | 0 | reason.change.cost-unknown | 其余不计成本 Nothing else is counted
                """);
    }

    private static TableDraft changeMatrix() {
        return new TableDraft(
                "change-matrix",
                "订单变更矩阵 What of an order may be changed when",
                "2026-02",
                "io.orderwright.sales.changes.matrix.MatrixFacts",
                "rules.sales.changes",
                List.of(
                        "change: RAISE, LOWER, ADD_LINE, SWAP, REQUESTED_DATE, SHIP_TO, BILL_TO, PRICE_DOWN, PRICE_UP,"
                                + " PAYMENT_TERMS, CLOSE_SHORT, CANCEL",
                        "stage: PLACED, IN_APPROVAL, WAITING_FOR_STOCK, WAITING_FOR_PAYMENT, CONFIRMING, TO_SHIP, PICKED,"
                                + " PARTLY_SHIPPED, SHIPMENT_HELD, SHIPPED, INVOICED, CLOSED, ENDED",
                        "outcome: FREE, WAIT, FOLLOW_ON, REFUSE",
                        "reason: reason.change.free, reason.change.asked-as-a-whole, reason.change.delta-asked,"
                                + " reason.change.further-delivery, reason.change.put-back, reason.change.wait-erp,"
                                + " reason.change.wait-hold, reason.change.follow-on, reason.change.return,"
                                + " reason.change.return-and-credit, reason.change.exchange, reason.change.place-anew,"
                                + " reason.change.rest-anew, reason.change.has-left, reason.change.credit-note,"
                                + " reason.change.new-invoice, reason.change.further-invoice, reason.change.cancel-it,"
                                + " reason.change.close-short, reason.change.nothing-left, reason.change.over,"
                                + " reason.change.before-carrier, reason.change.rest-only,"
                                + " reason.change.discount-asked, reason.change.not-invoiced, reason.change.terms-asked,"
                                + " reason.change.owner-says-no, reason.change.wait-owner"),
                List.of(
                        name("编号\nRow"),
                        oneOf("change", "变更\nChange"),
                        oneOf("stage", "阶段\nStage"),
                        answer("outcome", "结果\nOutcome", 16),
                        answer("reason", "原因\nReason", 34),
                        remark("备注\nRemark")),
                """
                M-1 | RAISE, ADD_LINE, SWAP | PLACED, IN_APPROVAL | FREE | reason.change.asked-as-a-whole | 信用与审批按新内容整体判定 Credit and approval are asked about the whole
                M-2 | RAISE, ADD_LINE, SWAP | WAITING_FOR_STOCK, WAITING_FOR_PAYMENT, TO_SHIP | FREE | reason.change.delta-asked | 只就增加部分询问信用与审批 Credit and approval are asked about what is more
                M-3 | RAISE, ADD_LINE, SWAP | PICKED, PARTLY_SHIPPED | FREE | reason.change.further-delivery | 另行发货 What is more follows in a further delivery
                M-4 | RAISE, ADD_LINE | SHIPPED, INVOICED, CLOSED | FOLLOW_ON | reason.change.follow-on | 另下新订单 A further order
                M-5 | SWAP | SHIPPED, INVOICED, CLOSED | FOLLOW_ON | reason.change.exchange | 退货换货 A return, and a further order
                M-6 | RAISE, ADD_LINE, SWAP, CLOSE_SHORT | SHIPMENT_HELD | WAIT | reason.change.wait-hold | 先处理信用冻结 The hold is decided first
                L-1 | LOWER | PLACED, IN_APPROVAL, WAITING_FOR_STOCK, WAITING_FOR_PAYMENT, TO_SHIP, PARTLY_SHIPPED, SHIPMENT_HELD | FREE | reason.change.free |
                L-2 | LOWER | PICKED | FREE | reason.change.put-back | 已拣货物先放回 What is picked is put back first
                L-3 | LOWER | SHIPPED | REFUSE | reason.change.return | 退货 A return
                L-4 | LOWER | INVOICED, CLOSED | REFUSE | reason.change.return-and-credit | 退货并开红字发票 A return and a credit note
                W-1 | RAISE, LOWER, ADD_LINE, SWAP, REQUESTED_DATE, SHIP_TO, PRICE_DOWN, PRICE_UP, PAYMENT_TERMS, CLOSE_SHORT | CONFIRMING | WAIT | reason.change.wait-erp | ERP 答复之前 Until the ERP has answered
                H-1 | REQUESTED_DATE, SHIP_TO | PLACED, IN_APPROVAL, WAITING_FOR_STOCK, WAITING_FOR_PAYMENT, TO_SHIP, SHIPMENT_HELD | FREE | reason.change.free |
                H-2 | REQUESTED_DATE, SHIP_TO | PICKED | FREE | reason.change.before-carrier | 已委托承运商时须先取回 Taken back first where a carrier was asked
                H-3 | REQUESTED_DATE, SHIP_TO | PARTLY_SHIPPED | FREE | reason.change.rest-only | 仅未发部分 What has not left
                P-1 | PRICE_DOWN, PRICE_UP | PLACED, IN_APPROVAL | FREE | reason.change.asked-as-a-whole | 信用与审批按新内容整体判定 Credit and approval are asked about the whole
                P-2 | PRICE_DOWN | WAITING_FOR_STOCK, WAITING_FOR_PAYMENT, TO_SHIP, PICKED, PARTLY_SHIPPED, SHIPMENT_HELD | FREE | reason.change.discount-asked | 让利加大时询问审批；已开票部分开红字发票 Approval is asked where more is given away; what is invoiced is a credit note
                P-3 | PRICE_UP | WAITING_FOR_STOCK, WAITING_FOR_PAYMENT, TO_SHIP, PICKED, PARTLY_SHIPPED | FREE | reason.change.delta-asked | 须有客户同意的依据；已开票部分开蓝字补差 The customer has agreed; what is invoiced is a debit note
                P-4 | PRICE_UP | SHIPMENT_HELD | WAIT | reason.change.wait-hold | 先处理信用冻结 The hold is decided first
                B-1 | BILL_TO | PLACED, IN_APPROVAL, WAITING_FOR_STOCK, WAITING_FOR_PAYMENT, CONFIRMING, TO_SHIP, PICKED, SHIPMENT_HELD | FREE | reason.change.free | 开票前均可 As long as nothing is invoiced
                B-2 | BILL_TO | PARTLY_SHIPPED | FREE | reason.change.not-invoiced | 仅未开票部分 What is not invoiced yet
                T-1 | PAYMENT_TERMS | PLACED, IN_APPROVAL | FREE | reason.change.asked-as-a-whole | 账期放宽须信用控制同意 Credit control is asked where the money may come later
                T-2 | PAYMENT_TERMS | WAITING_FOR_STOCK, WAITING_FOR_PAYMENT, TO_SHIP, PICKED, PARTLY_SHIPPED | FREE | reason.change.terms-asked | 仅未开票部分；账期放宽须审批与信用控制同意 What is not invoiced yet; approval and credit control are asked where the money may come later
                T-3 | PAYMENT_TERMS | SHIPMENT_HELD | WAIT | reason.change.wait-hold | 先处理信用冻结 The hold is decided first
                D-3 | REQUESTED_DATE, SHIP_TO | SHIPPED, INVOICED, CLOSED | REFUSE | reason.change.has-left |
                D-4 | BILL_TO | SHIPPED, INVOICED, CLOSED | REFUSE | reason.change.new-invoice | 红冲后重开 Credited and invoiced anew
                D-5 | PRICE_DOWN | SHIPPED, INVOICED, CLOSED | REFUSE | reason.change.credit-note | 红字发票 A credit note
                D-6 | PRICE_UP, PAYMENT_TERMS | SHIPPED, INVOICED, CLOSED | REFUSE | reason.change.further-invoice |
                S-1 | CLOSE_SHORT | PLACED, IN_APPROVAL, WAITING_FOR_STOCK, WAITING_FOR_PAYMENT, TO_SHIP, PICKED | REFUSE | reason.change.cancel-it | 尚未发货即取消 Before anything has left it is cancelled
                S-2 | CLOSE_SHORT | PARTLY_SHIPPED | FREE | reason.change.free | 以已发部分的发票结束 Ends with the invoice of what has left
                S-3 | CLOSE_SHORT | SHIPPED, INVOICED, CLOSED | REFUSE | reason.change.nothing-left |
                C-1 | CANCEL | PLACED, IN_APPROVAL, WAITING_FOR_STOCK, WAITING_FOR_PAYMENT, CONFIRMING, TO_SHIP, SHIPMENT_HELD | FREE | reason.change.free |
                C-2 | CANCEL | PICKED | FREE | reason.change.put-back |
                C-3 | CANCEL | PARTLY_SHIPPED | REFUSE | reason.change.close-short | 剩余部分结案并退货 The rest is closed, what has left is a return
                C-4 | CANCEL | SHIPPED, INVOICED, CLOSED | REFUSE | reason.change.return |
                E-1 | | ENDED | FOLLOW_ON | reason.change.over | 已结束的订单 An order that has ended
                DEFAULT | | | REFUSE | reason.change.owner-says-no | 其余情况不得变更 Anything else is not changed
                """);
    }
}
