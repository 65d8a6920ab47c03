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

/** Writes the tables of finance as first shipped, as {@link WriteTables} does with the first ones. */
final class WriteFinanceTables {

    private WriteFinanceTables() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length == 0 ? "rules" : args[0]).resolve("finance");
        Files.createDirectories(folder);
        Files.write(folder.resolve("movement-approval.drl.xlsx"), TableWorkbook.bytes(movements()));
        Files.write(folder.resolve("correction-approval.drl.xlsx"), TableWorkbook.bytes(corrections()));
        Files.write(folder.resolve("write-off-approval.drl.xlsx"), TableWorkbook.bytes(writeOffs()));
        Files.write(folder.resolve("dunning-level.drl.xlsx"), TableWorkbook.bytes(dunning()));
    }

    private static TableDraft movements() {
        return new TableDraft(
                "movement-approval",
                "退款与冲销审批 Approval of money that goes out again",
                "2026-01",
                "io.orderwright.finance.invoices.movements.MovementFacts",
                "rules.finance.movements",
                List.of(
                        "kind: REFUND, BOUNCE, REVERSAL",
                        "approver: -, finance, general-manager",
                        "reason: reason.movement.small, reason.movement.bank, reason.movement.other-eyes,"
                                + " reason.movement.large, reason.movement.unknown-case"),
                List.of(
                        name("编号\nRow"),
                        oneOf("kind", "类型\nKind"),
                        compare("amount", ">", "当日累计 CNY 大于\nCNY of today over"),
                        compare("amount", "<=", "当日累计 CNY 至\nCNY of today up to"),
                        answer("approver", "审批角色（- 为无需审批）\nApproved by, - for nobody", 24),
                        answer("reason", "原因\nReason", 40),
                        remark("备注\nRemark")),
                """
                A-1 | REFUND | | 1000 | - | reason.movement.small | 财务自行退款 Finance's own word
                A-2 | REFUND | 1000 | 100000 | finance | reason.movement.other-eyes | 财务另一人同意 Somebody else of finance
                A-3 | REFUND | 100000 | | general-manager | reason.movement.large |
                B-1 | REVERSAL | | 10000 | - | reason.movement.small |
                B-2 | REVERSAL | 10000 | 100000 | finance | reason.movement.other-eyes |
                B-3 | REVERSAL | 100000 | | general-manager | reason.movement.large |
                C-1 | BOUNCE | | 100000 | - | reason.movement.bank | 银行已经退票 The bank has taken it back
                C-2 | BOUNCE | 100000 | | finance | reason.movement.other-eyes |
                DEFAULT | | | | general-manager | reason.movement.unknown-case | 其余情况 Anything else
                """);
    }

    private static TableDraft corrections() {
        return new TableDraft(
                "correction-approval",
                "红字发票审批 Approval of credit notes",
                "2026-01",
                "io.orderwright.finance.invoices.corrections.CorrectionFacts",
                "rules.finance.corrections",
                List.of(
                        "cause: WRONG_INVOICE, GOODS_RETURNED, SERVICE_ENDED, ALLOWANCE, EARLY_DISCOUNT",
                        "approver: -, finance, general-manager",
                        "reason: reason.correction.small, reason.correction.other-eyes, reason.correction.large,"
                                + " reason.correction.unknown-case"),
                List.of(
                        name("编号\nRow"),
                        oneOf("cause", "原因\nCause"),
                        compare("amount", ">", "当日累计 CNY 大于\nCNY of today over"),
                        compare("amount", "<=", "当日累计 CNY 至\nCNY of today up to"),
                        answer("approver", "审批角色（- 为无需审批）\nApproved by, - for nobody", 24),
                        answer("reason", "说明\nReason", 40),
                        remark("备注\nRemark")),
                """
                A-1 | ALLOWANCE | | 500 | - | reason.correction.small | 财务自行折让 Finance's own word
                A-2 | ALLOWANCE | 500 | 50000 | finance | reason.correction.other-eyes | 财务另一人同意 Somebody else of finance
                A-3 | ALLOWANCE | 50000 | | general-manager | reason.correction.large |
                B-1 | GOODS_RETURNED, SERVICE_ENDED | | 1000 | - | reason.correction.small |
                B-2 | GOODS_RETURNED, SERVICE_ENDED | 1000 | 100000 | finance | reason.correction.other-eyes |
                B-3 | GOODS_RETURNED, SERVICE_ENDED | 100000 | | general-manager | reason.correction.large |
                C-1 | WRONG_INVOICE | | 100000 | finance | reason.correction.other-eyes | 重开前须另一人同意 Another looks before it is issued again
                C-2 | WRONG_INVOICE | 100000 | | general-manager | reason.correction.large |
                D-1 | EARLY_DISCOUNT | | 200 | - | reason.correction.small | 逾期现金折扣，财务自行给予 A late discount on finance's own word
                D-2 | EARLY_DISCOUNT | 200 | 20000 | finance | reason.correction.other-eyes | 按期的自动给予 What came in time asks nobody
                D-3 | EARLY_DISCOUNT | 20000 | | general-manager | reason.correction.large |
                DEFAULT | | | | general-manager | reason.correction.unknown-case | 其余情况 Anything else
                """);
    }

    private static TableDraft writeOffs() {
        return new TableDraft(
                "write-off-approval",
                "核销审批 Approval of write-offs",
                "2026-03",
                "io.orderwright.finance.invoices.writeoffs.WriteOffFacts",
                "rules.finance.writeoffs",
                List.of(
                        "cause: SMALL_REST, BANK_CHARGE, UNCOLLECTABLE, RECOVERED",
                        "approver: -, finance, general-manager",
                        "reason: reason.write-off.small, reason.write-off.other-eyes, reason.write-off.large,"
                                + " reason.write-off.recovered, reason.write-off.unknown-case"),
                List.of(
                        name("编号\nRow"),
                        oneOf("cause", "原因\nCause"),
                        compare("amount", ">", "当日累计 CNY 大于\nCNY of today over"),
                        compare("amount", "<=", "当日累计 CNY 至\nCNY of today up to"),
                        answer("approver", "审批角色（- 为无需审批）\nApproved by, - for nobody", 24),
                        answer("reason", "说明\nReason", 40),
                        remark("备注\nRemark")),
                """
                A-1 | SMALL_REST, BANK_CHARGE | | 100 | - | reason.write-off.small | 财务自行核销 Finance's own word
                A-2 | SMALL_REST, BANK_CHARGE | 100 | 10000 | finance | reason.write-off.other-eyes | 财务另一人同意 Somebody else of finance
                A-3 | SMALL_REST, BANK_CHARGE | 10000 | | general-manager | reason.write-off.large |
                B-1 | UNCOLLECTABLE | | 10000 | finance | reason.write-off.other-eyes |
                B-2 | UNCOLLECTABLE | 10000 | | general-manager | reason.write-off.large |
                C-1 | RECOVERED | | 100000 | - | reason.write-off.recovered | 重新应收 Owed again
                C-2 | RECOVERED | 100000 | | finance | reason.write-off.other-eyes |
                DEFAULT | | | | general-manager | reason.write-off.unknown-case | 其余情况 Anything else
                """);
    }

    private static TableDraft dunning() {
        return new TableDraft(
                "dunning-level",
                "催款级别 Levels of dunning",
                "2026-02",
                "io.orderwright.finance.dunning.DunningFacts",
                "rules.finance.dunning",
                List.of(
                        "tier: VIP, KEY, STANDARD, NEW",
                        "level: 0, 1, 2, 3, 4",
                        "fee: 0, 5, 10, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200, 300, 500",
                        "interest: 0, 3, 3.65, 4, 5, 6, 7.3, 8, 9, 10, 12, 14.6, 15, 18, 18.25, 24",
                        "minimum: 0, 10, 20, 50, 100, 200, 500, 1000",
                        "repeat: 0, 7, 10, 14, 15, 20, 21, 28, 30, 45, 60, 90",
                        "channel: SMS, PAPER",
                        "hold: YES, NO",
                        "jump: YES, NO",
                        "reason: reason.dunning.grace, reason.dunning.reminder, reason.dunning.second,"
                                + " reason.dunning.third, reason.dunning.last, reason.dunning.unknown-case"),
                List.of(
                        name("编号\nRow"),
                        oneOf("tier", "客户等级\nTier"),
                        compare("daysOverdue", ">", "逾期天数大于\nDays overdue over"),
                        compare("daysOverdue", "<=", "逾期天数至\nDays overdue up to"),
                        compare("toldLevel", ">", "已催级别高于\nTold before above level"),
                        compare("toldLevel", "<=", "已催级别至（0 未催过）\nTold before up to level, 0 for never"),
                        compare("daysSinceTold", ">", "距上次催款天数大于\nDays since told over"),
                        compare("daysSinceTold", "<=", "距上次催款天数至\nDays since told up to"),
                        answer("level", "级别（0 不催）\nLevel, 0 for none", 14),
                        answer("fee", "每函费用 CNY\nFee CNY a letter", 14),
                        answer("interest", "年利率 %\nInterest % a year", 14),
                        answer("channel", "方式（SMS 短信，PAPER 纸质）\nChannel", 18),
                        answer("minimum", "最低金额 CNY\nMinimum CNY", 14),
                        answer("repeat", "同级重复天数（0 不重复）\nRepeated after days", 14),
                        answer("hold", "停止信用\nCredit stops", 12),
                        answer("jump", "可一次升多级\nMore than one step at once", 16),
                        answer("reason", "说明\nReason", 34),
                        remark("备注\nRemark")),
                """
                A-0 | KEY, STANDARD, NEW | | 3 | | | | | 0 | 0 | 0 | SMS | 0 | 0 | NO | NO | reason.dunning.grace | 银行在途 Money may be on its way
                A-1 | KEY, STANDARD, NEW | 3 | 14 | | | | | 1 | 0 | 0 | SMS | 50 | 0 | NO | NO | reason.dunning.reminder |
                A-2 | KEY, STANDARD, NEW | 14 | 30 | | | | | 2 | 20 | 6 | SMS | 50 | 0 | NO | NO | reason.dunning.second |
                A-3 | KEY, STANDARD, NEW | 30 | 60 | | | | | 3 | 50 | 12 | PAPER | 50 | 0 | NO | NO | reason.dunning.third |
                A-4 | KEY, STANDARD, NEW | 60 | | | | | | 4 | 100 | 12 | PAPER | 50 | 30 | YES | NO | reason.dunning.last | 停止信用 Credit stops
                V-0 | VIP | | 10 | | | | | 0 | 0 | 0 | SMS | 0 | 0 | NO | NO | reason.dunning.grace | 重要客户先由销售联系 Sales talks first
                V-1 | VIP | 10 | 30 | | | | | 1 | 0 | 0 | SMS | 200 | 0 | NO | NO | reason.dunning.reminder |
                V-2 | VIP | 30 | 60 | | | | | 2 | 0 | 6 | SMS | 200 | 0 | NO | NO | reason.dunning.second |
                V-3 | VIP | 60 | | | | | | 3 | 50 | 12 | PAPER | 200 | 30 | NO | NO | reason.dunning.third |
                DEFAULT | | | | | | | | 0 | 0 | 0 | SMS | 0 | 0 | NO | NO | reason.dunning.unknown-case | 其余情况不催 Nobody else is told
                """);
    }
}
