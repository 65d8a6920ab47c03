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
 * Writes the tables of fulfilment as first shipped, as {@link WriteTables} does with the first ones. It overwrites what an
 * owner changed in the workbooks.
 */
final class WriteFulfilmentTables {

    private WriteFulfilmentTables() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length == 0 ? "rules" : args[0]).resolve("fulfilment");
        Files.createDirectories(folder);
        Files.write(folder.resolve("count-release.drl.xlsx"), TableWorkbook.bytes(counts()));
        Files.write(folder.resolve("over-delivery.drl.xlsx"), TableWorkbook.bytes(deliveries()));
        Files.write(folder.resolve("allocation.drl.xlsx"), TableWorkbook.bytes(allocation()));
        Files.write(folder.resolve("carrier-choice.drl.xlsx"), TableWorkbook.bytes(carriers()));
        Files.write(folder.resolve("return-decision.drl.xlsx"), TableWorkbook.bytes(returns()));
        Files.write(folder.resolve("restocking-fee.drl.xlsx"), TableWorkbook.bytes(fees()));
        Files.write(folder.resolve("exchange-price.drl.xlsx"), TableWorkbook.bytes(exchanges()));
        Path buying = Path.of(args.length == 0 ? "rules" : args[0]).resolve("purchasing");
        Files.createDirectories(buying);
        Files.write(buying.resolve("supplier-choice.drl.xlsx"), TableWorkbook.bytes(suppliers()));
        Files.write(buying.resolve("order-approval.drl.xlsx"), TableWorkbook.bytes(purchases()));
    }

    private static TableDraft returns() {
        return new TableDraft(
                "return-decision",
                "退货判定 Whether goods may come back",
                "2026-04",
                "io.orderwright.fulfilment.returns.ReturnFacts",
                "rules.fulfilment.returns",
                List.of(
                        "cause: DEFECTIVE, WRONG_GOODS, DAMAGED_IN_TRANSIT, NOT_WANTED, OTHER",
                        "handling: ACCEPT, ASK, REFUSE",
                        "approver: -, sales-manager, general-manager",
                        "validDays: 7, 14",
                        "inspection: YES, NO",
                        "reason: reason.return.our-fault, reason.return.our-fault-late, reason.return.large,"
                                + " reason.return.changed-mind, reason.return.most-of-it, reason.return.too-late,"
                                + " reason.return.unknown-case, reason.return.in-warranty"),
                List.of(
                        name("编号\nRow"),
                        oneOf("cause", "退货原因\nCause"),
                        compare("daysSinceDelivery", ">", "签收后天数大于\nDays since delivery over"),
                        compare("daysSinceDelivery", "<=", "签收后天数至\nDays since delivery up to"),
                        compare("value", ">", "退货金额 CNY 大于\nCNY over"),
                        compare("value", "<=", "退货金额 CNY 至\nCNY up to"),
                        compare("sharePercent", ">", "占订单 % 大于\n% of the order over"),
                        compare("sharePercent", "<=", "占订单 % 至\n% of the order up to"),
                        compare("inWarranty", "==", "在保修期内\nIn warranty"),
                        answer("handling", "处理（ACCEPT 同意，ASK 需审批，REFUSE 拒绝）\nHandling", 20),
                        answer("approver", "审批角色（- 为无需审批）\nApproved by, - for nobody", 24),
                        answer("validDays", "授权有效天数\nValid for days", 12),
                        answer("inspection", "需检验\nInspection", 12),
                        answer("reason", "说明\nReason", 40),
                        remark("备注\nRemark")),
                """
                A-0 | WRONG_GOODS | | 30 | | 200 | | | | ACCEPT | - | 14 | NO | reason.return.our-fault | 小额错发直接入库 A small wrong delivery is taken back without a look
                A-1 | WRONG_GOODS | | 30 | 200 | 50000 | | | | ACCEPT | - | 14 | YES | reason.return.our-fault |
                A-2 | DEFECTIVE, DAMAGED_IN_TRANSIT | | 30 | | 50000 | | | | ACCEPT | - | 14 | YES | reason.return.our-fault |
                A-3 | WRONG_GOODS, DEFECTIVE, DAMAGED_IN_TRANSIT | | 30 | 50000 | | | | | ASK | general-manager | 14 | YES | reason.return.large |
                A-4 | WRONG_GOODS, DEFECTIVE, DAMAGED_IN_TRANSIT | 30 | 365 | | | | | | ASK | sales-manager | 14 | YES | reason.return.our-fault-late |
                A-5 | WRONG_GOODS, DAMAGED_IN_TRANSIT | 365 | 9998 | | | | | | REFUSE | - | 14 | YES | reason.return.too-late |
                A-6 | DEFECTIVE | 365 | 9998 | | | | | FALSE | REFUSE | - | 14 | YES | reason.return.too-late |
                A-7 | DEFECTIVE | 365 | 9998 | | | | | TRUE | ASK | sales-manager | 14 | YES | reason.return.in-warranty | 保修期内 In warranty
                B-1 | NOT_WANTED | | 7 | | 5000 | | 50 | | ACCEPT | - | 7 | YES | reason.return.changed-mind |
                B-2 | NOT_WANTED | | 7 | | 5000 | 50 | | | ASK | sales-manager | 7 | YES | reason.return.most-of-it |
                B-3 | NOT_WANTED | | 7 | 5000 | | | | | ASK | sales-manager | 7 | YES | reason.return.large |
                B-4 | NOT_WANTED | 7 | 30 | | | | | | ASK | sales-manager | 7 | YES | reason.return.changed-mind |
                B-5 | NOT_WANTED | 30 | 9998 | | | | | | REFUSE | - | 7 | YES | reason.return.too-late |
                C-1 | OTHER | | 365 | | | | | | ASK | sales-manager | 14 | YES | reason.return.unknown-case |
                C-2 | OTHER | 365 | 9998 | | | | | | REFUSE | - | 14 | YES | reason.return.too-late |
                D-1 | WRONG_GOODS, DEFECTIVE, DAMAGED_IN_TRANSIT, NOT_WANTED, OTHER | 9998 | | | | | | | ASK | sales-manager | 14 | YES | reason.return.unknown-case | 签收日未知 Nobody knows when it was delivered
                DEFAULT | | | | | | | | | ASK | general-manager | 14 | YES | reason.return.unknown-case | 其余情况 Anything else
                """);
    }

    private static TableDraft fees() {
        return new TableDraft(
                "restocking-fee",
                "退货手续费 What is kept for taking goods back",
                "2026-01",
                "io.orderwright.fulfilment.returns.intake.RestockingFeeFacts",
                "rules.fulfilment.fees",
                List.of(
                        "cause: DEFECTIVE, WRONG_GOODS, DAMAGED_IN_TRANSIT, NOT_WANTED, OTHER",
                        "tier: VIP, KEY, STANDARD, NEW",
                        "feePercent: 0, 5, 10",
                        "reason: reason.fee.our-fault, reason.fee.good-customer, reason.fee.soon, reason.fee.late,"
                                + " reason.fee.unknown-case"),
                List.of(
                        name("编号\nRow"),
                        oneOf("cause", "退货原因\nCause"),
                        oneOf("tier", "客户层级\nCustomer tier"),
                        compare("daysSinceDelivery", ">", "签收后天数大于\nDays since delivery over"),
                        compare("daysSinceDelivery", "<=", "签收后天数至\nDays since delivery up to"),
                        answer("feePercent", "手续费（贷记货款的 %）\nFee, % of what is credited", 20),
                        answer("reason", "说明\nReason", 40),
                        remark("备注\nRemark")),
                """
                A-1 | DEFECTIVE, WRONG_GOODS, DAMAGED_IN_TRANSIT | | | | 0 | reason.fee.our-fault |
                B-1 | NOT_WANTED | VIP | | | 0 | reason.fee.good-customer |
                B-2 | NOT_WANTED | KEY, STANDARD, NEW | | 7 | 5 | reason.fee.soon |
                B-3 | NOT_WANTED | KEY, STANDARD, NEW | 7 | | 10 | reason.fee.late | 签收日未知也在此 Nobody knows when it was delivered: here, too
                C-1 | OTHER | | | | 0 | reason.fee.unknown-case | 不收 Nothing is kept
                DEFAULT | | | | | 0 | reason.fee.unknown-case | 其余情况 Anything else
                """);
    }

    private static TableDraft exchanges() {
        return new TableDraft(
                "exchange-price",
                "换货价格 Prices of an exchange, and what is paid before its goods leave",
                "2026-11",
                "io.orderwright.fulfilment.returns.exchanges.ExchangeFacts",
                "rules.fulfilment.exchanges",
                List.of(
                        "kind: EXCHANGE, REPLACEMENT",
                        "cause: DEFECTIVE, WRONG_GOODS, DAMAGED_IN_TRANSIT, NOT_WANTED, OTHER",
                        "tier: VIP, KEY, STANDARD, NEW",
                        "price: EXCHANGE, ORIGINAL",
                        "payFirst: YES, NO",
                        "reason: reason.exchange.same-goods, reason.exchange.our-fault, reason.exchange.good-customer,"
                                + " reason.exchange.changed-mind, reason.exchange.unknown-case"),
                List.of(
                        name("编号\nRow"),
                        oneOf("kind", "换货或补发\nExchange or replacement"),
                        oneOf("cause", "退货原因\nCause"),
                        oneOf("tier", "客户层级\nCustomer tier"),
                        compare("daysSinceOrder", ">", "下单后天数大于\nDays since the order over"),
                        compare("daysSinceOrder", "<=", "下单后天数至\nDays since the order up to"),
                        answer("price", "价格日期\nPrices of which day", 20),
                        answer("payFirst", "先付差价\nDifference paid first", 16),
                        answer("reason", "说明\nReason", 40),
                        remark("备注\nRemark")),
                """
                A-1 | REPLACEMENT | | | | | ORIGINAL | NO | reason.exchange.same-goods |
                B-1 | EXCHANGE | DEFECTIVE, WRONG_GOODS, DAMAGED_IN_TRANSIT | | | 90 | ORIGINAL | YES | reason.exchange.our-fault | 我方原因按原价 Our fault: what it cost then
                B-2 | EXCHANGE | DEFECTIVE, WRONG_GOODS, DAMAGED_IN_TRANSIT | | 90 | | EXCHANGE | YES | reason.exchange.our-fault |
                C-1 | EXCHANGE | NOT_WANTED, OTHER | VIP | | | EXCHANGE | NO | reason.exchange.good-customer |
                C-2 | EXCHANGE | NOT_WANTED, OTHER | KEY, STANDARD, NEW | | | EXCHANGE | YES | reason.exchange.changed-mind |
                DEFAULT | | | | | | EXCHANGE | YES | reason.exchange.unknown-case | 其余情况 Anything else
                """);
    }

    private static TableDraft counts() {
        return new TableDraft(
                "count-release",
                "盘点差异入账 Who books the differences of a stock take",
                "2026-01",
                "io.orderwright.inventory.CountFacts",
                "rules.fulfilment.counts",
                List.of(
                        "outcome: EVEN, SURPLUS, LOSS, MIXED",
                        "releasedBy: ANYBODY, OTHER",
                        "reason: reason.count.even, reason.count.small, reason.count.large, reason.count.unknown-case"),
                List.of(
                        name("编号\nRow"),
                        oneOf("outcome", "结果\nOutcome"),
                        compare("differenceValue", ">", "差异金额 CNY 大于\nDifferences CNY over"),
                        compare("differenceValue", "<=", "差异金额 CNY 至\nDifferences CNY up to"),
                        answer("releasedBy", "入账人（ANYBODY 任何人，OTHER 未清点的人）\nBooked by", 24),
                        answer("reason", "原因\nReason", 40),
                        remark("备注\nRemark")),
                """
                A-EVEN | EVEN | | | ANYBODY | reason.count.even | 无差异 Nothing differs
                B-1 | SURPLUS, LOSS, MIXED | | 1000 | ANYBODY | reason.count.small | 按目录价，正负不相抵 At list prices, more and less do not balance
                B-2 | SURPLUS, LOSS, MIXED | 1000 | | OTHER | reason.count.large |
                DEFAULT | | | | OTHER | reason.count.unknown-case | 其余情况 Anything else
                """);
    }

    private static TableDraft deliveries() {
        return new TableDraft(
                "over-delivery",
                "到货超量 More was delivered than expected",
                "2026-01",
                "io.orderwright.inventory.OverDeliveryFacts",
                "rules.fulfilment.deliveries",
                List.of(
                        "promise: CONFIRMED, UNCONFIRMED",
                        "handling: TAKE, BLOCK",
                        "reason: reason.delivery.within-tolerance, reason.delivery.too-much,"
                                + " reason.delivery.unknown-case"),
                List.of(
                        name("编号\nRow"),
                        oneOf("promise", "供应商确认\nPromise"),
                        compare("overPercent", ">", "超出 % 大于\nOver by % over"),
                        compare("overPercent", "<=", "超出 % 至\nOver by % up to"),
                        answer("handling", "处理（TAKE 接收，BLOCK 冻结超出部分）\nHandling of the surplus", 24),
                        answer("reason", "原因\nReason", 40),
                        remark("备注\nRemark")),
                """
                A-1 | CONFIRMED | | 10 | TAKE | reason.delivery.within-tolerance | 超量 10% 以内接收 Up to 10 % more is taken
                A-2 | CONFIRMED | 10 | | BLOCK | reason.delivery.too-much | 超出部分冻结，待退回或补单 The surplus is blocked until it is sent back or ordered
                B-1 | UNCONFIRMED | | 20 | TAKE | reason.delivery.within-tolerance |
                B-2 | UNCONFIRMED | 20 | | BLOCK | reason.delivery.too-much |
                DEFAULT | | | | BLOCK | reason.delivery.unknown-case | 其余情况 Anything else
                """);
    }

    private static TableDraft allocation() {
        return new TableDraft(
                "allocation",
                "到货分配次序 Who is served first",
                "2026-02",
                "io.orderwright.inventory.AllocationFacts",
                "rules.fulfilment.allocation",
                List.of(
                        "urgent: YES, NO",
                        "tier: VIP, KEY, STANDARD, NEW",
                        "priority: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10",
                        "reason: reason.allocation.insertion, reason.allocation.vip, reason.allocation.vip-urgent, reason.allocation.key,"
                                + " reason.allocation.urgent, reason.allocation.long-waiting,"
                                + " reason.allocation.standard, reason.allocation.new, reason.allocation.unknown-case"),
                List.of(
                        name("编号\nRow"),
                        oneOf("urgent", "插单\nUrgent insertion"),
                        oneOf("tier", "客户层级\nCustomer tier"),
                        compare("daysToRequested", ">", "距要求日期天数 大于\nDays to the wanted day over"),
                        compare("daysToRequested", "<=", "距要求日期天数 至\nDays to the wanted day up to"),
                        compare("waitingDays", ">", "已等待天数 大于\nDays waited over"),
                        compare("waitingDays", "<=", "已等待天数 至\nDays waited up to"),
                        answer("priority", "优先级（大者优先）\nPriority, the highest first", 20),
                        answer("reason", "原因\nReason", 40),
                        remark("备注\nRemark")),
                """
                U-1 | YES | VIP, KEY, STANDARD, NEW | | | | | 10 | reason.allocation.insertion | 已批准的插单最先 An approved insertion comes first
                A-1 | NO | VIP | | 3 | | | 9 | reason.allocation.vip-urgent | VIP 急单最先 A VIP's urgent order comes first
                A-2 | NO | VIP | 3 | | | | 8 | reason.allocation.vip |
                B-1 | NO | KEY | | 3 | | | 7 | reason.allocation.urgent |
                B-2 | NO | KEY | 3 | | | | 6 | reason.allocation.key |
                C-1 | NO | STANDARD, NEW | | 3 | | | 5 | reason.allocation.urgent |
                C-2 | NO | STANDARD, NEW | 3 | | 30 | | 4 | reason.allocation.long-waiting | 等待超过 30 天者提前 Who has waited more than 30 days moves up
                C-3 | NO | STANDARD | 3 | | | 30 | 3 | reason.allocation.standard |
                C-4 | NO | NEW | 3 | | | 30 | 2 | reason.allocation.new |
                DEFAULT | | | | | | | 1 | reason.allocation.unknown-case | 其余情况排在最后；同级按要求日期、等待起始 Anything else comes last; within a priority by wanted day, then by age
                """);
    }

    private static TableDraft carriers() {
        return new TableDraft(
                "carrier-choice",
                "建议承运商 Which carrier is proposed",
                "2026-01",
                "io.orderwright.shipping.CarrierFacts",
                "rules.fulfilment.carriers",
                List.of(
                        "tier: VIP, KEY, STANDARD, NEW",
                        "carrier: SUNWAY, LANDBRIDGE",
                        "reason: reason.carrier.important, reason.carrier.light, reason.carrier.valuable,"
                                + " reason.carrier.heavy, reason.carrier.unknown-case"),
                List.of(
                        name("编号\nRow"),
                        oneOf("tier", "客户层级\nCustomer tier"),
                        compare("weight", ">", "重量 kg 大于\nWeight kg over"),
                        compare("weight", "<=", "重量 kg 至\nWeight kg up to"),
                        compare("value", ">", "订单金额 CNY 大于\nOrder CNY over"),
                        compare("value", "<=", "订单金额 CNY 至\nOrder CNY up to"),
                        answer("carrier", "承运商\nCarrier", 20),
                        answer("reason", "原因\nReason", 40),
                        remark("备注\nRemark")),
                """
                A-1 | VIP, KEY | | 70 | | | SUNWAY | reason.carrier.important | 快件 Express
                A-2 | VIP, KEY | 70 | | | | LANDBRIDGE | reason.carrier.heavy | 零担 Part load
                B-1 | STANDARD, NEW | | 30 | | | SUNWAY | reason.carrier.light |
                B-2 | STANDARD, NEW | 30 | | | 50000 | LANDBRIDGE | reason.carrier.heavy |
                B-3 | STANDARD, NEW | 30 | 70 | 50000 | | SUNWAY | reason.carrier.valuable | 贵重货物走快件 Valuable goods go by express
                B-4 | STANDARD, NEW | 70 | | 50000 | | LANDBRIDGE | reason.carrier.heavy |
                DEFAULT | | | | | | LANDBRIDGE | reason.carrier.unknown-case | 其余情况 Anything else; 仓库可另选 the warehouse may choose another one
                """);
    }

    private static TableDraft suppliers() {
        return new TableDraft(
                "supplier-choice",
                "选择供应商 Which supplier",
                "2026-01",
                "io.orderwright.purchasing.OfferFacts",
                "rules.purchasing.suppliers",
                List.of(
                        "punctual: IN_TIME, LATE, NO_DAY",
                        "score: 1, 2, 3, 4, 5, 6, 7, 8, 9",
                        "reason: reason.offer.best, reason.offer.dearer, reason.offer.far-dearer, reason.offer.late,"
                                + " reason.offer.late-and-dear, reason.offer.unknown-case"),
                List.of(
                        name("编号\nRow"),
                        oneOf("punctual", "交期\nPunctual"),
                        compare("premiumPercent", ">", "高于最低价 % 大于\nDearer by % over"),
                        compare("premiumPercent", "<=", "高于最低价 % 至\nDearer by % up to"),
                        answer("score", "评分（大者优先）\nScore, the highest is chosen", 20),
                        answer("reason", "原因\nReason", 40),
                        remark("备注\nRemark")),
                """
                A-1 | IN_TIME, NO_DAY | | 0 | 9 | reason.offer.best | 同分取价低者 Within a score the cheapest
                A-2 | IN_TIME, NO_DAY | 0 | 10 | 8 | reason.offer.dearer |
                A-3 | IN_TIME, NO_DAY | 10 | 30 | 6 | reason.offer.dearer |
                A-4 | IN_TIME, NO_DAY | 30 | | 3 | reason.offer.far-dearer |
                B-1 | LATE | | 10 | 5 | reason.offer.late |
                B-2 | LATE | 10 | | 2 | reason.offer.late-and-dear |
                DEFAULT | | | | 1 | reason.offer.unknown-case | 其余情况 Anything else
                """);
    }

    private static TableDraft purchases() {
        return new TableDraft(
                "order-approval",
                "采购审批 Approval of purchase orders",
                "2026-02",
                "io.orderwright.purchasing.PurchaseFacts",
                "rules.purchasing.approval",
                List.of(
                        "supplier: KNOWN, NEW",
                        "approver: -, finance, general-manager",
                        "reason: reason.purchase.small, reason.purchase.finance, reason.purchase.new-supplier,"
                                + " reason.purchase.large, reason.purchase.price-change, reason.purchase.unknown-case"),
                List.of(
                        name("编号\nRow"),
                        oneOf("supplier", "供应商\nSupplier"),
                        compare("amount", ">", "金额 CNY 大于\nAmount CNY over"),
                        compare("amount", "<=", "金额 CNY 至\nAmount CNY up to"),
                        compare("priceChangePercent", ">", "单价较上次变动 % 大于\nPrice against the last % over"),
                        compare("priceChangePercent", "<=", "单价较上次变动 % 至\nPrice against the last % up to"),
                        answer("approver", "审批角色（- 为无需审批）\nApproved by, - for nobody", 24),
                        answer("reason", "原因\nReason", 40),
                        remark("备注\nRemark")),
                """
                A-1 | KNOWN | | 20000 | | 20 | - | reason.purchase.small | 采购员自行决定 The buyer decides
                A-2 | KNOWN | 20000 | 200000 | | | finance | reason.purchase.finance |
                A-3 | KNOWN | | 20000 | 20 | | finance | reason.purchase.price-change | 价格由采购员录入：变动大或无可比价格须问 Buyers enter the prices: much up or down, or nothing to compare with, is asked about
                B-1 | NEW | | 5000 | | 20 | - | reason.purchase.small |
                B-2 | NEW | 5000 | 200000 | | | finance | reason.purchase.new-supplier | 首次采购从严 A first order is looked at earlier
                B-3 | NEW | | 5000 | 20 | | finance | reason.purchase.price-change |
                C-1 | KNOWN, NEW | 200000 | | | | general-manager | reason.purchase.large |
                DEFAULT | | | | | | general-manager | reason.purchase.unknown-case | 其余情况 Anything else
                """);
    }
}
