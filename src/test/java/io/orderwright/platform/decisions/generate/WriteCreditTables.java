package io.orderwright.platform.decisions.generate;

import static io.orderwright.platform.decisions.generate.TableDraft.DraftColumn.answer;
import static io.orderwright.platform.decisions.generate.TableDraft.DraftColumn.compare;
import static io.orderwright.platform.decisions.generate.TableDraft.DraftColumn.name;
import static io.orderwright.platform.decisions.generate.TableDraft.DraftColumn.oneOf;
import static io.orderwright.platform.decisions.generate.TableDraft.DraftColumn.remark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the tables of credit limits and shipments as first shipped, as {@link WriteTables} does with the first two. It
 * overwrites what an owner changed in the workbooks.
 */
final class WriteCreditTables {

    private WriteCreditTables() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length == 0 ? "rules" : args[0]).resolve("credit");
        Files.createDirectories(folder);
        Files.write(folder.resolve("limit-approval.drl.xlsx"), TableWorkbook.bytes(limits()));
        Files.write(folder.resolve("release-approval.drl.xlsx"), TableWorkbook.bytes(releases()));
        Files.write(folder.resolve("shipment-gate.drl.xlsx"), TableWorkbook.bytes(shipments()));
    }

    private static TableDraft limits() {
        return new TableDraft(
                "limit-approval",
                "信用额度审批 Approval of credit limits",
                "2026-01",
                "io.orderwright.credit.LimitFacts",
                "rules.credit.limits",
                List.of(
                        "kind: ORDINARY, TEMPORARY",
                        "grade: A, B, C, D",
                        "owner: credit-controller, finance, general-manager",
                        "fallback: credit-controller, finance, general-manager",
                        "reason: reason.limit.not-raised, reason.limit.grade-d, reason.limit.small-raise,"
                                + " reason.limit.large-raise, reason.limit.large-amount, reason.limit.unknown-case"),
                List.of(
                        name("编号\nRow"),
                        oneOf("kind", "额度类型\nKind"),
                        oneOf("grade", "信用等级\nCredit grade"),
                        compare("amount", ">", "额度 CNY 大于\nLimit CNY over"),
                        compare("amount", "<=", "额度 CNY 至\nLimit CNY up to"),
                        compare("raisePercent", ">", "提高 % 大于\nRaised % over"),
                        compare("raisePercent", "<=", "提高 % 至\nRaised % up to"),
                        answer("owner", "审批角色\nDecided by", 24),
                        answer("fallback", "申请人属该角色时另可审批\nOr, when the proposer is one of them", 24),
                        answer("reason", "原因\nReason", 40),
                        remark("备注\nRemark")),
                """
                A-LOWER | | | | | | 0 | credit-controller | general-manager | reason.limit.not-raised | 降低或延续额度 Lower than before, or as before
                B-GRADE-D | | D | | | 0 | | general-manager | finance | reason.limit.grade-d | D 级客户的额度由总经理决定 A limit for grade D is the general manager's word
                C-1 | TEMPORARY | A, B, C | | 500000 | 0 | 20 | credit-controller | general-manager | reason.limit.small-raise | 临时提高不超过 20% A temporary raise of up to 20 %
                C-2 | TEMPORARY | A, B, C | | 500000 | 20 | | general-manager | finance | reason.limit.large-raise |
                C-3 | TEMPORARY | A, B, C | 500000 | | 0 | | general-manager | finance | reason.limit.large-amount |
                D-1 | ORDINARY | A, B, C | | 500000 | 0 | | credit-controller | general-manager | reason.limit.small-raise |
                D-2 | ORDINARY | A, B, C | 500000 | | 0 | | general-manager | finance | reason.limit.large-amount |
                DEFAULT | | | | | | | general-manager | finance | reason.limit.unknown-case | 其余情况 Anything else
                """);
    }

    private static TableDraft releases() {
        return new TableDraft(
                "release-approval",
                "信用放行审批 Release of orders that credit holds up",
                "2026-01",
                "io.orderwright.credit.ReleaseFacts",
                "rules.credit.release",
                List.of(
                        "point: ORDER, SHIPMENT",
                        "grade: A, B, C, D",
                        "tier: VIP, KEY, STANDARD, NEW",
                        "levels: credit-controller, finance, legal, general-manager",
                        "reason: reason.release.usual, reason.release.large-order,"
                                + " reason.release.long-overdue, reason.release.unknown-case"),
                List.of(
                        name("编号\nRow"),
                        oneOf("point", "冻结环节\nHeld up at"),
                        oneOf("grade", "信用等级\nCredit grade"),
                        oneOf("tier", "客户层级\nCustomer tier"),
                        compare("foreignCurrency", "==", "外币\nForeign currency"),
                        compare("amount", ">", "订单金额 CNY 大于\nOrder CNY over"),
                        compare("amount", "<=", "订单金额 CNY 至\nOrder CNY up to"),
                        compare("utilisationPercent", ">", "额度占用率 % 大于\nLimit used % over"),
                        compare("utilisationPercent", "<=", "额度占用率 % 至\nLimit used % up to"),
                        compare("overdueDays", ">", "逾期天数 大于\nDays overdue over"),
                        compare("overdueDays", "<=", "逾期天数 至\nDays overdue up to"),
                        answer("levels", "放行人（依次）\nReleased by, in sequence", 40),
                        answer("reason", "原因\nReason", 40),
                        remark("备注\nRemark")),
                """
                A-1 | | A, B, C, D | | | | 1000000 | | | | 90 | credit-controller | reason.release.usual | 信控专员放行 Credit control's own word
                A-2 | | A, B, C, D | | | | 1000000 | | | 90 | | credit-controller, finance | reason.release.long-overdue | 逾期超过 90 天，财务同意 Overdue by more than 90 days: finance agrees too
                A-3 | | A, B, C, D | | | 1000000 | | | | | | credit-controller, general-manager | reason.release.large-order | 超过 100 万，总经理同意 Above a million: the general manager agrees too
                DEFAULT | | | | | | | | | | | credit-controller, general-manager | reason.release.unknown-case | 其余情况 Anything else
                """);
    }

    private static TableDraft shipments() {
        return new TableDraft(
                "shipment-gate",
                "发货前信用检查 Credit before shipment",
                "2026-01",
                "io.orderwright.credit.ShipmentFacts",
                "rules.credit.shipment",
                List.of(
                        "tier: VIP, KEY, STANDARD, NEW",
                        "answer: PASS, CHECK",
                        "reason: reason.shipment.prepaid, reason.shipment.fresh-answer, reason.shipment.old-answer,"
                                + " reason.shipment.release-valid, reason.shipment.release-over,"
                                + " reason.shipment.unknown-case"),
                List.of(
                        name("编号\nRow"),
                        compare("prepaid", "==", "全额预付\nPrepaid in full"),
                        compare("released", "==", "经人工放行\nReleased by a person"),
                        compare("releaseValid", "==", "放行仍有效\nRelease still valid"),
                        oneOf("tier", "客户层级\nCustomer tier"),
                        compare("answerAgeDays", ">", "判定距今天数 大于\nDays since the answer over"),
                        compare("answerAgeDays", "<=", "判定距今天数 至\nDays since the answer up to"),
                        answer("answer", "处理\nAnswer", 14),
                        answer("reason", "原因\nReason", 40),
                        remark("备注\nRemark")),
                """
                A-PREPAID | TRUE | | | | | | PASS | reason.shipment.prepaid | 全额预付的订单不受信用限制 Paid in full in advance: credit has no say
                B-RELEASED | FALSE | TRUE | TRUE | | | | PASS | reason.shipment.release-valid | 放行范围与期限之内 Within amount and days of its release
                B-EXPIRED | FALSE | TRUE | FALSE | | | | CHECK | reason.shipment.release-over | 放行已过期，重新判定 The release is over: asked again
                C-1 | FALSE | FALSE | | VIP, KEY | | 7 | PASS | reason.shipment.fresh-answer |
                C-2 | FALSE | FALSE | | VIP, KEY | 7 | | CHECK | reason.shipment.old-answer | 判定超过 7 天，重新判定 Older than a week: asked again
                D-1 | FALSE | FALSE | | STANDARD, NEW | | 1 | PASS | reason.shipment.fresh-answer |
                D-2 | FALSE | FALSE | | STANDARD, NEW | 1 | | CHECK | reason.shipment.old-answer | 判定超过 1 天，重新判定 Older than a day: asked again
                DEFAULT | | | | | | | CHECK | reason.shipment.unknown-case | 其余情况重新判定 Anything else is asked again
                """);
    }
}
