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
}
