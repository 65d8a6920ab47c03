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

/** Writes the tables of production as first shipped, as {@link WriteTables} does with the first ones. */
final class WriteProductionTables {

    private WriteProductionTables() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length == 0 ? "rules" : args[0]).resolve("production");
        Files.createDirectories(folder);
        Files.write(folder.resolve("work-priority.drl.xlsx"), TableWorkbook.bytes(priorities()));
        Files.write(folder.resolve("insertion-approval.drl.xlsx"), TableWorkbook.bytes(insertions()));
    }

    private static TableDraft priorities() {
        return new TableDraft(
                "work-priority",
                "生产优先级 Priority of work orders",
                "2026-01",
                "io.orderwright.production.WorkFacts",
                "rules.production.priority",
                List.of(
                        "urgent: YES, NO",
                        "tier: VIP, KEY, STANDARD, NEW",
                        "priority: 1, 2, 3, 4, 5, 6, 7, 8, 9",
                        "reason: reason.work.urgent-vip, reason.work.urgent, reason.work.vip, reason.work.key,"
                                + " reason.work.soon, reason.work.ordinary, reason.work.no-hurry,"
                                + " reason.work.unknown-case"),
                List.of(
                        name("编号\nRow"),
                        oneOf("urgent", "插单\nUrgent insertion"),
                        oneOf("tier", "客户层级\nCustomer tier"),
                        compare("daysToWanted", ">", "距要求日期天数 大于\nDays to the wanted day over"),
                        compare("daysToWanted", "<=", "距要求日期天数 至\nDays to the wanted day up to"),
                        answer("priority", "优先级（大者优先）\nPriority, the highest first", 20),
                        answer("reason", "原因\nReason", 40),
                        remark("备注\nRemark")),
                """
                U-1 | YES | VIP | | | 9 | reason.work.urgent-vip | 已批准的插单最先 An approved insertion comes first
                U-2 | YES | KEY, STANDARD, NEW | | | 8 | reason.work.urgent |
                V-1 | NO | VIP | | | 7 | reason.work.vip | VIP 先于其他客户 VIPs before everybody else
                K-1 | NO | KEY | | 7 | 6 | reason.work.soon |
                K-2 | NO | KEY | 7 | | 5 | reason.work.key |
                S-1 | NO | STANDARD, NEW | | 7 | 5 | reason.work.soon |
                S-2 | NO | STANDARD, NEW | 7 | 30 | 3 | reason.work.ordinary |
                S-3 | NO | STANDARD, NEW | 30 | | 2 | reason.work.no-hurry |
                DEFAULT | | | | | 1 | reason.work.unknown-case | 其余情况排在最后；同级按要求日期、先后 Anything else comes last; within a priority by wanted day, then by age
                """);
    }

    private static TableDraft insertions() {
        return new TableDraft(
                "insertion-approval",
                "插单审批 Approval of urgent insertions",
                "2026-01",
                "io.orderwright.insertion.InsertionFacts",
                "rules.production.insertion",
                List.of(
                        "vipDisplaced: YES, NO",
                        "approver: -, sales-manager, general-manager",
                        "reason: reason.insertion.nobody, reason.insertion.few, reason.insertion.long,"
                                + " reason.insertion.many, reason.insertion.vip, reason.insertion.unknown-case"),
                List.of(
                        name("编号\nRow"),
                        oneOf("vipDisplaced", "影响 VIP\nA VIP is displaced"),
                        compare("displacedOrders", ">", "受影响订单 多于\nDisplaced orders over"),
                        compare("displacedOrders", "<=", "受影响订单 至\nDisplaced orders up to"),
                        compare("slipDays", ">", "推迟天数 大于\nDays of slip over"),
                        compare("slipDays", "<=", "推迟天数 至\nDays of slip up to"),
                        answer("approver", "审批角色（- 为无需审批）\nApproved by, - for nobody", 24),
                        answer("reason", "原因\nReason", 40),
                        remark("备注\nRemark")),
                """
                A-1 | NO | | 0 | | | - | reason.insertion.nobody | 不影响任何订单 Nobody loses anything
                B-1 | NO | 0 | 3 | | 5 | sales-manager | reason.insertion.few |
                B-2 | NO | 0 | 3 | 5 | | general-manager | reason.insertion.long |
                B-3 | NO | 3 | | | | general-manager | reason.insertion.many |
                C-1 | YES | | | | | general-manager | reason.insertion.vip | 影响 VIP 须总经理同意 Taking from a VIP is the general manager's decision
                DEFAULT | | | | | | general-manager | reason.insertion.unknown-case | 其余情况 Anything else
                """);
    }
}
