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
}
