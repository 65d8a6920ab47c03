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
 * Writes the tables as first shipped into the folder given (default: rules). Needed again only for a new column or a new
 * table: it overwrites what an owner changed in the workbooks.
 */
final class WriteTables {

    private static final String GRADES = "A, B, C, D";
    private static final String TIERS = "VIP, KEY, STANDARD, NEW";

    private WriteTables() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length == 0 ? "rules" : args[0]);
        write(folder.resolve("credit/credit-decision.drl.xlsx"), credit());
        write(folder.resolve("approval/approval-levels.drl.xlsx"), approval());
        write(folder.resolve("approval/level-terms.drl.xlsx"), terms());
        write(folder.resolve("approval/order-accumulation.drl.xlsx"), accumulation());
    }

    private static void write(Path file, TableDraft draft) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, TableWorkbook.bytes(draft));
    }

    private static TableDraft credit() {
        return new TableDraft(
                "credit-decision",
                "信用判定 Credit decision",
                "2026-02",
                "io.orderwright.credit.CreditFacts",
                "rules.credit.decision",
                List.of(
                        "grade: " + GRADES,
                        "tier: " + TIERS,
                        "answer: APPROVE, REVIEW, HOLD",
                        "reason: reason.credit.prepaid, reason.credit.within-limit, reason.credit.slightly-over-limit,"
                                + " reason.credit.over-limit, reason.credit.near-limit, reason.credit.overdue,"
                                + " reason.credit.overdue-long, reason.credit.over-limit-and-overdue,"
                                + " reason.credit.grade-d, reason.credit.grade-c-large-order,"
                                + " reason.credit.new-customer-large-order, reason.credit.unknown-case, reason.credit.low-score"),
                List.of(
                        name("编号\nRow"),
                        compare("prepaid", "==", "全额预付\nPrepaid in full"),
                        oneOf("grade", "信用等级\nCredit grade"),
                        oneOf("tier", "客户层级\nCustomer tier"),
                        compare("utilisationPercent", ">", "额度占用率 % 大于\nLimit used % over"),
                        compare("utilisationPercent", "<=", "额度占用率 % 至\nLimit used % up to"),
                        compare("overdueDays", ">", "逾期天数 大于\nDays overdue over"),
                        compare("overdueDays", "<=", "逾期天数 至\nDays overdue up to"),
                        compare("amount", ">", "订单金额 CNY 大于\nOrder CNY over"),
                        compare("amount", "<=", "订单金额 CNY 至\nOrder CNY up to"),
                        compare("bureauScore", ">", "征信评分 大于\nBureau score over"),
                        compare("bureauScore", "<=", "征信评分 至\nBureau score up to"),
                        answer("answer", "判定\nAnswer", 14),
                        answer("reason", "原因\nReason", 40),
                        remark("备注\nRemark")),
                """
                A-PREPAID | TRUE | | | | | | | | | | | APPROVE | reason.credit.prepaid | 全额预付不占用额度 Paid in full before work begins: nothing is owed
                B-OVERDUE | FALSE | | | | | 60 | | | | | | HOLD | reason.credit.overdue-long | 逾期超过 60 天一律暂停 More than 60 days overdue waits, whoever it is
                C-GRADE-D | FALSE | D | | | | | 60 | | | | | HOLD | reason.credit.grade-d | D 级客户只能预付 Grade D buys prepaid only
                C-SCORE | FALSE | A, B, C | | | | | 60 | | | | 400 | HOLD | reason.credit.low-score | 征信评分 400 及以下一律暂停；没有评分不受此限 A score of 400 or less waits; no score does not
                D-1 | FALSE | A | VIP | | 100 | | 30 | | | 400 | | APPROVE | reason.credit.within-limit |
                D-2 | FALSE | A | VIP | | 100 | 30 | 60 | | | 400 | | REVIEW | reason.credit.overdue |
                D-3 | FALSE | A | VIP | 100 | 120 | | 30 | | | 400 | | REVIEW | reason.credit.slightly-over-limit | VIP 可超额 20%，由信控审批 A VIP may exceed by 20 % if credit control agrees
                D-4 | FALSE | A | VIP | 100 | 120 | 30 | 60 | | | 400 | | HOLD | reason.credit.over-limit-and-overdue |
                D-5 | FALSE | A | VIP | 120 | | | 60 | | | 400 | | HOLD | reason.credit.over-limit |
                E-1 | FALSE | A | KEY, STANDARD | | 100 | | 30 | | | 400 | | APPROVE | reason.credit.within-limit |
                E-2 | FALSE | A | KEY, STANDARD | | 100 | 30 | 60 | | | 400 | | REVIEW | reason.credit.overdue |
                E-3 | FALSE | A | KEY, STANDARD | 100 | 110 | | 30 | | | 400 | | REVIEW | reason.credit.slightly-over-limit |
                E-4 | FALSE | A | KEY, STANDARD | 100 | 110 | 30 | 60 | | | 400 | | HOLD | reason.credit.over-limit-and-overdue |
                E-5 | FALSE | A | KEY, STANDARD | 110 | | | 60 | | | 400 | | HOLD | reason.credit.over-limit |
                F-1 | FALSE | B | VIP, KEY, STANDARD | | 100 | | 15 | | | 400 | | APPROVE | reason.credit.within-limit |
                F-2 | FALSE | B | VIP, KEY, STANDARD | | 100 | 15 | 60 | | | 400 | | REVIEW | reason.credit.overdue |
                F-3 | FALSE | B | VIP, KEY, STANDARD | 100 | 110 | | 15 | | | 400 | | REVIEW | reason.credit.slightly-over-limit |
                F-4 | FALSE | B | VIP, KEY, STANDARD | 100 | 110 | 15 | 60 | | | 400 | | HOLD | reason.credit.over-limit-and-overdue |
                F-5 | FALSE | B | VIP, KEY, STANDARD | 110 | | | 60 | | | 400 | | HOLD | reason.credit.over-limit |
                G-1 | FALSE | A, B | NEW | | 100 | | 0 | | 50000 | 400 | | APPROVE | reason.credit.within-limit |
                G-2 | FALSE | A, B | NEW | | 100 | | 0 | 50000 | | 400 | | REVIEW | reason.credit.new-customer-large-order | 新客户大单需信控审批 A new customer's large order is looked at
                G-3 | FALSE | A, B | NEW | | 100 | 0 | 60 | | | 400 | | REVIEW | reason.credit.overdue |
                G-4 | FALSE | A, B | NEW | 100 | | | 60 | | | 400 | | HOLD | reason.credit.over-limit |
                H-1 | FALSE | C | | | 80 | | 7 | | 50000 | 400 | | APPROVE | reason.credit.within-limit |
                H-2 | FALSE | C | | | 80 | | 7 | 50000 | | 400 | | REVIEW | reason.credit.grade-c-large-order |
                H-3 | FALSE | C | | 80 | 100 | | 7 | | | 400 | | REVIEW | reason.credit.near-limit | C 级占用超过 80% 即需审批 Grade C is looked at from 80 % on
                H-4 | FALSE | C | | | 100 | 7 | 60 | | | 400 | | HOLD | reason.credit.overdue |
                H-5 | FALSE | C | | 100 | | | 60 | | | 400 | | HOLD | reason.credit.over-limit |
                DEFAULT | | | | | | | | | | | | HOLD | reason.credit.unknown-case | 其余情况（如未知等级）一律暂停 Anything else, e.g. an unknown grade, waits
                """);
    }

    private static TableDraft approval() {
        return new TableDraft(
                "approval-levels",
                "审批层级 Approval levels",
                "2026-01",
                "io.orderwright.approvals.ApprovalFacts",
                "rules.approval.levels",
                List.of(
                        "creditGrade: " + GRADES,
                        "tier: " + TIERS,
                        "creditAnswer: APPROVE, REVIEW, HOLD",
                        "levels: -, sales-manager, credit-controller, finance, legal, general-manager",
                        "reason: reason.approval.within-authority, reason.approval.discount,"
                                + " reason.approval.credit-review, reason.approval.discount-and-credit,"
                                + " reason.approval.amount, reason.approval.amount-and-credit,"
                                + " reason.approval.large-amount, reason.approval.large-amount-and-credit,"
                                + " reason.approval.grade-d, reason.approval.unknown-case"),
                List.of(
                        name("编号\nRow"),
                        oneOf("creditGrade", "信用等级\nCredit grade"),
                        oneOf("tier", "客户层级\nCustomer tier"),
                        compare("amount", ">", "订单金额 CNY 大于\nOrder CNY over"),
                        compare("amount", "<=", "订单金额 CNY 至\nOrder CNY up to"),
                        compare("discountPercent", ">", "折扣 % 大于\nDiscount % over"),
                        compare("discountPercent", "<=", "折扣 % 至\nDiscount % up to"),
                        oneOf("creditAnswer", "信用判定\nCredit answer"),
                        answer("levels", "审批人（依次，- 为无需审批）\nApprovers in sequence, - for none", 50),
                        answer("reason", "原因\nReason", 40),
                        remark("备注\nRemark")),
                bands("A", "A", "VIP, KEY", 100_000, 500_000)
                        + bands("B", "B", "VIP, KEY", 50_000, 300_000)
                        + bands("C", "A, B", "STANDARD, NEW", 20_000, 200_000)
                        + bands("D", "C", "", 10_000, 100_000)
                        + """
                E-1 | D | | | 50000 | | | APPROVE | sales-manager | reason.approval.grade-d | D 级即使预付也需销售经理同意 Even prepaid, grade D needs the sales manager
                E-2 | D | | 50000 | | | | APPROVE | sales-manager, general-manager | reason.approval.grade-d |
                E-3 | D | | | 50000 | | | REVIEW, HOLD | sales-manager, credit-controller | reason.approval.grade-d |
                E-4 | D | | 50000 | | | | REVIEW, HOLD | sales-manager, credit-controller, general-manager | reason.approval.grade-d |
                DEFAULT | | | | | | | | sales-manager, credit-controller, general-manager | reason.approval.unknown-case | 其余情况由全部层级审批 Anything else is asked of every level
                """);
    }

    private static TableDraft terms() {
        String groups = "sales-manager, credit-controller, finance, legal, general-manager";
        String times = "PT1H, PT2H, PT4H, PT8H, PT12H, P1D, P2D, P3D, P5D, P7D, P14D";
        return new TableDraft(
                "level-terms",
                "审批方式与时限 How a level is asked, and until when",
                "2026-01",
                "io.orderwright.approvals.LevelFacts",
                "rules.approval.terms",
                List.of(
                        "group: " + groups,
                        "mode: ANY, ALL, RATIO",
                        "ratio: -, 25, 34, 50, 51, 60, 67, 75, 80, 90",
                        "due: " + times,
                        "reminder: -, " + times,
                        "escalateTo: -, " + groups,
                        "fallback: -, " + groups,
                        "nudgeEvery: " + times,
                        "reason: reason.approval.one-of-group, reason.approval.all-of-group,"
                                + " reason.approval.share-of-group, reason.approval.unknown-group"),
                List.of(
                        name("编号\nRow"),
                        oneOf("group", "审批组\nGroup"),
                        compare("amount", ">", "累计金额 CNY 大于\nAmount CNY over"),
                        compare("amount", "<=", "累计金额 CNY 至\nAmount CNY up to"),
                        answer("mode", "方式（ANY 或签，ALL 会签，RATIO 按比例）\nMode", 18),
                        answer("ratio", "会签比例 %\nRatio %", 12),
                        answer("due", "时限\nDue within", 12),
                        answer("reminder", "提醒\nReminder after", 14),
                        answer("escalateTo", "超时升级至\nOverdue: asked instead", 22),
                        answer("fallback", "组内无人时\nEmpty: asked instead", 22),
                        answer("nudgeEvery", "催办间隔\nNudge at most every", 16),
                        answer("reason", "原因\nReason", 34),
                        remark("备注\nRemark")),
                """
                A-1 | sales-manager | | | ANY | - | P2D | P1D | general-manager | general-manager | PT4H | reason.approval.one-of-group |
                B-1 | credit-controller | | | ANY | - | P2D | P1D | general-manager | finance | PT4H | reason.approval.one-of-group |
                C-1 | finance | | | ANY | - | P2D | P1D | general-manager | general-manager | PT4H | reason.approval.one-of-group |
                D-1 | legal | | | ALL | - | P3D | P1D | general-manager | general-manager | PT8H | reason.approval.all-of-group | 法务全体会签 All of legal agree
                E-1 | general-manager | | 1000000 | ANY | - | P3D | P1D | - | finance | PT8H | reason.approval.one-of-group |
                E-2 | general-manager | 1000000 | 5000000 | RATIO | 60 | P3D | P1D | - | finance | PT8H | reason.approval.share-of-group | 大额按比例会签 A share of the management agrees
                E-3 | general-manager | 5000000 | | ALL | - | P5D | P2D | - | finance | PT8H | reason.approval.all-of-group | 特大额全体会签 All of the management agree
                DEFAULT | | | | ALL | - | P2D | P1D | general-manager | general-manager | PT8H | reason.approval.unknown-group | 其余情况从严 Anything else is asked of everybody
                """);
    }

    private static TableDraft accumulation() {
        return new TableDraft(
                "order-accumulation",
                "拆单累计 What counts together",
                "2026-01",
                "io.orderwright.approvals.AccumulationFacts",
                "rules.approval.accumulation",
                List.of(
                        "tier: " + TIERS,
                        "days: 0, 1, 2, 3, 5, 7, 10, 14, 30",
                        "from: 0, 1000, 2000, 5000, 10000, 20000, 50000, 100000",
                        "reason: reason.approval.accumulated"),
                List.of(
                        name("编号\nRow"),
                        oneOf("tier", "客户层级\nCustomer tier"),
                        answer("days", "累计天数（0 为不累计）\nDays that count, 0 for none", 22),
                        answer("from", "订单 CNY 至少（更小的不计）\nOrders from CNY; smaller do not count", 26),
                        answer("reason", "原因\nReason", 34),
                        remark("备注\nRemark")),
                """
                A-1 | VIP | 1 | 20000 | reason.approval.accumulated |
                A-2 | KEY | 3 | 10000 | reason.approval.accumulated |
                B-1 | STANDARD | 7 | 5000 | reason.approval.accumulated |
                B-2 | NEW | 14 | 2000 | reason.approval.accumulated | 新客户看得更久 A new customer is looked at longer
                DEFAULT | | 30 | 0 | reason.approval.accumulated | 其余情况从严 Anything else counts longest
                """);
    }

    /** The eight rows of one kind of customer: free up to {@code free}, the sales manager up to {@code large}. */
    private static String bands(String group, String grades, String tiers, int free, int large) {
        return """
                G-1 | GRADE | TIER | | FREE | | 15 | APPROVE | - | reason.approval.within-authority | 无需审批 Goes through
                G-2 | GRADE | TIER | | FREE | 15 | | APPROVE | sales-manager | reason.approval.discount | 折扣超过 15% Discount above 15 %
                G-3 | GRADE | TIER | | FREE | | 15 | REVIEW, HOLD | credit-controller | reason.approval.credit-review |
                G-4 | GRADE | TIER | | FREE | 15 | | REVIEW, HOLD | sales-manager, credit-controller | reason.approval.discount-and-credit |
                G-5 | GRADE | TIER | FREE | LARGE | | | APPROVE | sales-manager | reason.approval.amount |
                G-6 | GRADE | TIER | FREE | LARGE | | | REVIEW, HOLD | sales-manager, credit-controller | reason.approval.amount-and-credit |
                G-7 | GRADE | TIER | LARGE | | | | APPROVE | sales-manager, general-manager | reason.approval.large-amount |
                G-8 | GRADE | TIER | LARGE | | | | REVIEW, HOLD | sales-manager, credit-controller, general-manager | reason.approval.large-amount-and-credit |
                """
                .replace("G-", group + "-")
                .replace("GRADE", grades)
                .replace("TIER", tiers)
                .replace("FREE", String.valueOf(free))
                .replace("LARGE", String.valueOf(large));
    }
}
