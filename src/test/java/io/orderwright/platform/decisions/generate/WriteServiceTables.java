package io.orderwright.platform.decisions.generate;

import static io.orderwright.platform.decisions.generate.TableDraft.DraftColumn.answer;
import static io.orderwright.platform.decisions.generate.TableDraft.DraftColumn.name;
import static io.orderwright.platform.decisions.generate.TableDraft.DraftColumn.oneOf;
import static io.orderwright.platform.decisions.generate.TableDraft.DraftColumn.remark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the tables of service as first shipped, as {@link WriteTables} does with the first ones. It overwrites what an
 * owner changed in the workbooks.
 */
final class WriteServiceTables {

    private WriteServiceTables() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length == 0 ? "rules" : args[0]).resolve("service");
        Files.createDirectories(folder);
        Files.write(folder.resolve("service-level.drl.xlsx"), TableWorkbook.bytes(levels()));
    }

    private static TableDraft levels() {
        return new TableDraft(
                "service-level",
                "服务时限 What is promised for a ticket",
                "2026-01",
                "io.orderwright.service.tickets.TicketFacts",
                "rules.service.levels",
                List.of(
                        "kind: COMPLAINT, REPAIR, VISIT, RECALL",
                        "priority: LOW, NORMAL, HIGH, URGENT",
                        "tier: VIP, KEY, STANDARD, NEW",
                        "responseHours: 1, 2, 4, 8, 16",
                        "resolutionHours: 8, 16, 24, 40, 80, 120, 160",
                        "told: sales-manager, general-manager",
                        "closeDays: 7, 14",
                        "reopenDays: 30, 90"),
                List.of(
                        name("编号\nRow"),
                        oneOf("kind", "工单类型\nKind"),
                        oneOf("priority", "优先级\nPriority"),
                        oneOf("tier", "客户级别\nTier"),
                        answer("responseHours", "答复时限（工作小时）\nAnswer within working hours", 16),
                        answer("resolutionHours", "解决时限（工作小时）\nSolved within working hours", 16),
                        answer("told", "超时风险通知\nTold when at risk", 20),
                        answer("closeDays", "解决后几天自动关闭\nCloses so many days after solved", 16),
                        answer("reopenDays", "关闭后几天内可重新打开\nMay be reopened so many days", 16),
                        remark("备注\nRemark")),
                """
                R-1 | RECALL | | | 4 | 40 | general-manager | 14 | 90 | 召回一律从快 Recalls are always quick
                U-1 | COMPLAINT, REPAIR, VISIT | URGENT | VIP, KEY | 1 | 8 | general-manager | 7 | 30 |
                U-2 | COMPLAINT, REPAIR, VISIT | URGENT | STANDARD, NEW | 2 | 16 | sales-manager | 7 | 30 |
                H-1 | COMPLAINT, REPAIR, VISIT | HIGH | VIP, KEY | 2 | 16 | sales-manager | 7 | 30 |
                H-2 | COMPLAINT, REPAIR, VISIT | HIGH | STANDARD, NEW | 4 | 24 | sales-manager | 7 | 30 |
                N-1 | COMPLAINT | NORMAL | VIP, KEY | 4 | 24 | sales-manager | 7 | 30 |
                N-2 | COMPLAINT | NORMAL | STANDARD, NEW | 8 | 40 | sales-manager | 7 | 30 |
                N-3 | REPAIR, VISIT | NORMAL | VIP, KEY | 8 | 80 | sales-manager | 14 | 30 |
                N-4 | REPAIR, VISIT | NORMAL | STANDARD, NEW | 8 | 120 | sales-manager | 14 | 30 |
                L-1 | COMPLAINT, REPAIR, VISIT | LOW | | 16 | 160 | sales-manager | 14 | 30 |
                DEFAULT | | | | 8 | 40 | sales-manager | 7 | 30 | 其余情况 Anything else
                """);
    }
}
