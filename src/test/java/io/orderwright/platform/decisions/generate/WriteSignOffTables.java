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

/** Writes the tables of sign-offs as first shipped, as {@link WriteTables} does with the first ones. */
final class WriteSignOffTables {

    private WriteSignOffTables() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length == 0 ? "rules" : args[0]).resolve("approval");
        Files.createDirectories(folder);
        Files.write(folder.resolve("repeated-level.drl.xlsx"), TableWorkbook.bytes(repeated()));
        Files.write(folder.resolve("approving-roles.drl.xlsx"), TableWorkbook.bytes(roles()));
    }

    private static TableDraft roles() {
        return new TableDraft(
                "approving-roles",
                "可代为审批的角色 Roles that may answer in another's place",
                "2026-02",
                "io.orderwright.approvals.StandInFacts",
                "rules.approval.roles",
                List.of(
                        "role: sales, sales-manager, credit-controller, finance, legal, purchasing, production-planner,"
                                + " warehouse, service-agent, process-owner, rule-owner, auditor, general-manager,"
                                + " camunda-admin",
                        "answers: YES, NO",
                        "reason: reason.approval.approving-role, reason.approval.watching-role,"
                                + " reason.approval.other-role"),
                List.of(
                        name("编号\nRow"),
                        oneOf("role", "角色\nRole"),
                        answer("answers", "可代理、受转办、委派或加签\nMay stand in, be handed on to or be added", 34),
                        answer("reason", "原因\nReason", 34),
                        remark("备注\nRemark")),
                """
                A-1 | sales-manager, credit-controller, finance, legal, general-manager | YES | reason.approval.approving-role | 审批角色 They approve by themselves
                N-1 | auditor, camunda-admin | NO | reason.approval.watching-role | 程序亦始终排除 The program excludes them whatever stands here
                O-1 | sales, purchasing, production-planner, warehouse, service-agent, process-owner, rule-owner | NO | reason.approval.other-role | 不审批的角色 They approve nothing
                DEFAULT | | NO | reason.approval.other-role | 其余角色不代为审批 Nobody else does
                """);
    }

    private static TableDraft repeated() {
        return new TableDraft(
                "repeated-level",
                "审批去重 A level whose only possible approver has just agreed",
                "2026-02",
                "io.orderwright.approvals.LevelFacts",
                "rules.approval.repeated",
                List.of(
                        "group: sales-manager, credit-controller, finance, legal, general-manager",
                        "repeated: SKIP, ASK",
                        "reason: reason.approval.just-agreed, reason.approval.agrees-twice,"
                                + " reason.approval.unknown-group"),
                List.of(
                        name("编号\nRow"),
                        oneOf("group", "审批组\nGroup"),
                        compare("amount", ">", "累计金额 CNY 大于\nAmount CNY over"),
                        compare("amount", "<=", "累计金额 CNY 至\nAmount CNY up to"),
                        answer("repeated", "同一人刚已同意时（SKIP 跳过，ASK 仍询问）\nThe same person has just agreed", 34),
                        answer("reason", "原因\nReason", 34),
                        remark("备注\nRemark")),
                """
                A-1 | sales-manager, credit-controller, finance | | | SKIP | reason.approval.just-agreed | 唯一审批人刚已同意同一内容 The only possible approver has just agreed to the same
                B-1 | general-manager | | 1000000 | SKIP | reason.approval.just-agreed |
                B-2 | general-manager | 1000000 | | ASK | reason.approval.agrees-twice | 大额须再次确认 A large amount is confirmed once more
                C-1 | legal | | | ASK | reason.approval.agrees-twice | 法务意见单独出具 The word of legal is given for itself
                DEFAULT | | | | ASK | reason.approval.unknown-group | 其余情况照常询问 Anything else is asked as usual
                """);
    }
}
