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
                        "cause: WRONG_INVOICE, GOODS_RETURNED, SERVICE_ENDED, ALLOWANCE",
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
                DEFAULT | | | | general-manager | reason.correction.unknown-case | 其余情况 Anything else
                """);
    }
}
