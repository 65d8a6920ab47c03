package io.orderwright.desk.warehouse;

import static io.orderwright.platform.kernel.Roles.AUDITOR;
import static io.orderwright.platform.kernel.Roles.EMPLOYEES;
import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.GENERAL_MANAGER;
import static io.orderwright.platform.kernel.Roles.PURCHASING;
import static io.orderwright.platform.kernel.Roles.WAREHOUSE;

import io.orderwright.desk.DeskEntries;
import io.orderwright.desk.DetailWords;
import io.orderwright.desk.TaskPages;
import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the pages of stock, deliveries and goods issues bring to the house: who may reach them, their links, and
 * which tasks are done there.
 */
@Component
class WarehouseRoom implements AccessRules, DeskEntries, TaskPages, DetailWords {

    /** What left the house, as finance was told. */
    private static final List<String> ISSUE_READERS = List.of(FINANCE, WAREHOUSE, GENERAL_MANAGER, AUDITOR);

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        EMPLOYEES,
                        "/stock",
                        "/stock/item",
                        "/stock/expected",
                        "/stock/warehouses",
                        "/stock/takes",
                        "/stock/takes/*",
                        "/deliveries",
                        "/deliveries/*",
                        "/deliveries/carriers"),
                AccessRule.post(List.of(PURCHASING), "/stock/expected", "/stock/expected/*/cancel"),
                AccessRule.read(List.of(WAREHOUSE), "/stock/keep", "/deliveries/*/pick", "/deliveries/*/pack"),
                AccessRule.post(
                        List.of(WAREHOUSE), "/stock/keep", "/stock/warehouses", "/stock/takes", "/stock/takes/*/count"),
                AccessRule.read(List.of(WAREHOUSE, PURCHASING), "/stock/receive"),
                AccessRule.post(List.of(WAREHOUSE, PURCHASING), "/stock/receive"),
                AccessRule.post(
                        List.of(WAREHOUSE, FINANCE, GENERAL_MANAGER),
                        "/stock/takes/*/release",
                        "/stock/takes/*/cancel"),
                AccessRule.post(
                        List.of(WAREHOUSE),
                        "/deliveries/*/pick",
                        "/deliveries/*/pack",
                        "/deliveries/*/pack-rest",
                        "/deliveries/*/parcels/*/weigh",
                        "/deliveries/*/parcels/*/unpack",
                        "/deliveries/*/dispatch",
                        "/deliveries/*/proof",
                        "/deliveries/*/carrier",
                        "/deliveries/*/refusal",
                        "/deliveries/*/withdraw",
                        "/deliveries/*/follow-up"),
                AccessRule.read(ISSUE_READERS, "/goods-issues", "/goods-issues/*"));
    }

    @Override
    public List<DeskEntry> entries() {
        return List.of(
                new DeskEntry(70, "stock", "/stock", "stock.nav", "g s").in(DeskGroup.GOODS),
                new DeskEntry(80, "deliveries", "/deliveries", "deliveries.nav", "g d").in(DeskGroup.GOODS),
                new DeskEntry(90, "goods-issues", "/goods-issues", "vouchers.nav", "g v").in(DeskGroup.GOODS));
    }

    @Override
    public List<TaskPage> taskPages() {
        return List.of(
                TaskPage.ofOrder("userShipGoods", "/deliveries?scan={subject}"),
                TaskPage.ofPaper("userResolveBooking", "/deliveries/{subject}"),
                TaskPage.ofPaper("userFollowUpShipment", "/deliveries/{subject}"),
                TaskPage.ofPaper("userResolveVoucherRefusal"));
    }

    @Override
    public List<DetailWord> detailWords() {
        return List.of(new DetailWord("status", "parcel."));
    }
}
