package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.orderwright.contact.tracking.SatisfactionLinks;
import io.orderwright.contact.tracking.ServiceLinks;
import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.desk.Chromium;
import io.orderwright.finance.banking.accounts.BankAccounts;
import io.orderwright.finance.banking.proposals.StatementIntake;
import io.orderwright.finance.dunning.DunningRuns;
import io.orderwright.finance.einvoices.ElectronicInvoices;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.finance.invoices.records.BillingRecords;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.picking.PackGoods;
import io.orderwright.fulfilment.deliveries.picking.Packing;
import io.orderwright.fulfilment.deliveries.picking.PickGoods;
import io.orderwright.fulfilment.deliveries.picking.PickLists;
import io.orderwright.fulfilment.deliveries.picking.WeighParcel;
import io.orderwright.fulfilment.deliveries.shipments.Carrier;
import io.orderwright.fulfilment.deliveries.shipments.Shipments;
import io.orderwright.fulfilment.expediting.AskInsertion;
import io.orderwright.fulfilment.expediting.UrgentInsertions;
import io.orderwright.fulfilment.returns.CustomerReturns;
import io.orderwright.fulfilment.stock.counts.CountStock;
import io.orderwright.fulfilment.stock.counts.StockTakes;
import io.orderwright.fulfilment.stock.issues.GoodsIssues;
import io.orderwright.fulfilment.stock.warehouses.Warehouse;
import io.orderwright.platform.intake.ports.OpenBusiness;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.catalog.PriceLists;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.ports.ChangeTasks;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.service.tickets.TicketIntake;
import io.orderwright.supply.production.Production;
import io.orderwright.supply.production.centres.MadeProduct;
import io.orderwright.supply.production.centres.WorkCentre;
import io.orderwright.supply.production.centres.WorkCentres;
import io.orderwright.supply.purchasing.Purchasing;
import io.orderwright.supply.purchasing.Supplier;
import io.orderwright.supply.purchasing.SupplierOffer;
import io.orderwright.supply.purchasing.Suppliers;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page, light in English, dark on a phone in Chinese. With {@code -Dpictures=true} pictures are left in target/screenshots.
 */
@Tag("desk")
class EveryPageForEverybodyTest extends Business {

    /** Answers that are no pages: parts that a page fetches, streams, files, and ways to somewhere else. */
    private static final Set<String> NO_PAGES = Set.of(
            "/live",
            "/credit/limits/{number}",
            "/imports/{id:\\d+}/progress",
            "/moving-in/{id:\\d+}/progress",
            "/orders/new",
            "/orders/broken/{how}",
            "/orders/day",
            "/orders/export.csv",
            "/orders/export.xlsx",
            "/orders/{number}/diagram",
            "/credit",
            "/sandbox");

    private static final int WIDE = 1280;

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    DunningRuns dunning;

    @Autowired
    BillingRecords records;

    @Autowired
    ApplicationContext application;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    TrackingLinks links;

    @Autowired
    PriceLists lists;

    @Autowired
    StockTakes takes;

    @Autowired
    Suppliers suppliers;

    @Autowired
    DeliveryBook deliveries;

    @Autowired
    PickLists picking;

    @Autowired
    Packing packing;

    @Autowired
    Shipments shipments;

    @Autowired
    GoodsIssues issues;

    @Autowired
    Purchasing purchasing;

    @Autowired
    WorkCentres centres;

    @Autowired
    UrgentInsertions insertions;

    @Autowired
    ChangeTasks changing;

    @Autowired
    Production production;

    @Autowired
    BankAccounts accounts;

    @Autowired
    StatementIntake intake;

    @Autowired
    OpenBusiness opening;

    @Autowired
    CustomerReturns returns;

    @Autowired
    TicketIntake tickets;

    @Autowired
    ElectronicInvoices eInvoices;

    @Autowired
    Corrections corrections;

    @Autowired
    SatisfactionLinks satisfaction;

    @Autowired
    ServiceLinks services;

    private static String order;
    private static String imported;
    private static String tracked;
    private static String asked;
    private static String take;
    private static String purchase;
    private static String delivery;
    private static String work;
    private static String carried;
    private static String voucher;
    private static String lacking;
    private static String insertion;
    private static String changed;
    private static String change;
    private static String paid;
    private static String receipt;
    private static String statement;
    private static String run;
    private static String sent;
    private static String back;
    private static String ticket;
    private static Map<String, String> taxed;

    @BeforeAll
    static void aBrowserIsThere() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void somethingToShow() {
        if (order == null) {
            order = place(goodCustomer(), line(goods("100", 9), 2), line(goods("12.5", 1), 3));
            asked = placeAs("sally", order(customer(Tier.KEY, "A", "1000000"), false, line(goods("60000", 10), 3)));
            thenIs(asked, OrderState.IN_APPROVAL);
            try (BrowserContext context = chromium.speaking("en", WIDE, port)) {
                imported = PageLook.importWithErrors(context);
            }
            SomethingToShow.movedIn(this, orders.get(order).customer(), imported);
            sql(SomethingToShow.OWN_FIELD);
            SomethingToShow.priceList(lists, orders.get(order).lines().get(0).sku());
            String scarce = goods("12.00", 1);
            suppliers.enter(new Supplier("PAGES", "供应商 Pages", "CNY", false), "paul");
            suppliers.enter(new SupplierOffer("PAGES", scarce, new BigDecimal("8.5"), 9), "paul");
            place(goodCustomer(), line(scarce, 4));
            purchase = purchasing.page(Long.MAX_VALUE, 1).get(0).number();
            String heavy = goods("30.00", 9);
            String moving = place(goodCustomer(), line(heavy, 2));
            thenIs(moving, OrderState.TO_SHIP);
            String gone = place(goodCustomer(), line(heavy, 1));
            thenIs(gone, OrderState.TO_SHIP);
            ships(gone);
            runtime.startProcessInstanceByKey("goods-issue-posting");
            voucher = issues.page(Long.MAX_VALUE, 1).get(0).number();
            carried = deliveries.find(moving).orElseThrow().number();
            picking.pick(carried, new PickGoods(heavy, new BigDecimal("2")), "wendy");
            packing.packRest(carried, new WeighParcel(new BigDecimal("3")), "wendy");
            shipments.handOver(carried, Carrier.SUNWAY, "wendy");
            String packed = goods("30.00", 9);
            String waiting = place(goodCustomer(), line(packed, 6));
            thenIs(waiting, OrderState.TO_SHIP);
            delivery = deliveries.find(waiting).orElseThrow().number();
            picking.pick(delivery, new PickGoods(packed, new BigDecimal("5")), "wendy");
            packing.pack(delivery, new PackGoods(0, packed, new BigDecimal("3")), "wendy");
            centres.enter(new WorkCentre("PAGES", "车间 Pages", List.of(480, 480, 480, 480, 480, 0, 0)), "pam");
            String ours = goods("12.00", 1);
            centres.enter(new MadeProduct(ours, "PAGES", new BigDecimal("7.5"), 30, true), "pam");
            work = production
                    .ofOrder(place(goodCustomer(), line(ours, 400)))
                    .get(0)
                    .number();
            // Somebody holds what he cannot use, and somebody else lacks it.
            String never = goods("15.00", 0);
            thenIs(place(goodCustomer(), line(ours, 1), line(never, 2)), OrderState.WAITING_FOR_STOCK);
            String wanted = goods("15.00", 3);
            thenIs(place(goodCustomer(), line(wanted, 3), line(never, 1)), OrderState.WAITING_FOR_STOCK);
            String urgent = place(goodCustomer(), line(wanted, 2));
            thenIs(urgent, OrderState.WAITING_FOR_STOCK);
            insertion = insertions.ask(new AskInsertion(urgent, "line down", null), "sally");
            lacking = place(goodCustomer(), line(wanted, 1));
            thenIs(lacking, OrderState.WAITING_FOR_STOCK);
            String many = goods("20.00", 50);
            changed = place(goodCustomer(), line(many, 9), line(goods("7.00", 9), 4));
            thenIs(changed, OrderState.TO_SHIP);
            String prepared = deliveries.find(changed).orElseThrow().number();
            picking.pick(prepared, new PickGoods(many, new BigDecimal("8")), "wendy");
            change = changing.ask(
                    changed,
                    new AskChange(
                            null,
                            "the customer needs less",
                            List.of(
                                    new AskChange.AskedLine(1, new SaidNumber(new BigDecimal("6"))),
                                    new AskChange.AskedLine(2, new SaidNumber(BigDecimal.ZERO)))),
                    "sally");
            take = takes.open(Warehouse.MAIN, "wendy").number();
            takes.count(take, new CountStock(orders.get(order).lines().get(0).sku(), BigDecimal.TEN), "wendy");
            sent = gone;
            back = SomethingToShow.comesBack(deliveries, returns, gone);
            ticket = SomethingToShow.ticket(tickets, gone);
            taxed = SomethingToShow.rules(application, taxed());
            pays(gone, "100.00");
            paid = await().until(() -> billing.find(gone).map(InvoiceView::number), Optional::isPresent)
                    .orElseThrow();
            receipt = String.valueOf(
                    records.receipts("", gone, "", 0, 1).items().get(0).id());
            statement = SomethingToShow.statement(
                    accounts,
                    intake,
                    SomethingToShow.owed(opening, records, orders.get(order).customer()),
                    order);
            run = SomethingToShow.dunningRun(opening, dunning, orders.get(order).customer());
            tracked =
                    links.of(order, orders.get(order).placedAt()).orElseThrow().replaceFirst(".*/", "");
        }
    }

    @Test
    void everyPageIsLookedAt() {
        Set<String> pages = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> PageLook.isPage(entry.getKey(), entry.getValue()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        pages.removeIf(
                page -> NO_PAGES.contains(page)
                        || page.matches(
                                ".*/(count|comments|owner|tracking|workbook|marked|replay|picture|files/.name.|documents/.number.)"));
        assertThat(Stream.of(ShownPage.values()).map(shown -> shown.pattern).collect(Collectors.toSet()))
                .as("pages that this test looks at")
                .containsAll(pages);
    }

    /**
     * Colours look the same in both languages and at every width, so that each of them is seen once; and so is how a page is
     * built. What is asked again is what words, widths and colours change.
     */
    @ParameterizedTest
    @CsvSource({"en, LIGHT, 1280, 390", "zh-CN, DARK, 390, 1280"})
    void nothingSeriousOnAnyPage(String language, ColorScheme scheme, int width, int otherWidth) {
        List<String> findings = new ArrayList<>();
        try (BrowserContext context = chromium.speaking(language, width, port)) {
            Chromium.expectBarriers(context);
            Page page = context.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            PageLook look =
                    new PageLook(page, width == WIDE ? Chromium::barriers : Chromium::barriersOfLooks, findings);
            for (String user : Stream.of(ShownPage.values())
                    .map(shown -> shown.user)
                    .collect(Collectors.toCollection(TreeSet::new))) {
                // One browser for all of them, which has read scripts and styles after the first page.
                context.clearCookies();
                if (!user.isEmpty()) {
                    Chromium.enter(context, user);
                }
                for (ShownPage shown : ShownPage.values()) {
                    if (shown.user.equals(user)) {
                        look.at(
                                path(shown.path),
                                shown.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + language,
                                width,
                                otherWidth);
                    }
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    private String path(String path) {
        return SomethingToShow.named(path, taxed)
                .replace("{order}", order)
                .replace("{import}", imported)
                .replace("{track}", tracked)
                .replace("{asked}", asked)
                .replace("{take}", take)
                .replace("{purchase}", purchase)
                .replace("{delivery}", delivery)
                .replace("{work}", work)
                .replace("{carried}", carried)
                .replace("{voucher}", voucher)
                .replace("{short}", lacking)
                .replace("{insertion}", insertion)
                .replace("{changed}", changed)
                .replace("{change}", change)
                .replace("{paid}", paid)
                .replace("{receipt}", receipt)
                .replace("{statement}", statement)
                .replace("{run}", run)
                .replace("{sent}", sent)
                .replace("{back}", back)
                .replace("{ticket}", ticket)
                .replace("{rate}", satisfaction.token(ticket, Instant.now()))
                .replace("{service}", services.token(orders.get(order).customer()))
                .replace("{customer}", orders.get(order).customer())
                .replace("{sku}", orders.get(order).lines().get(0).sku());
    }

    /** What the tax platform has issued, and what takes it back; by where they are read. */
    private Map<String, String> taxed() {
        String sold = place(goodCustomer(), line(goods("30.00", 9), 2));
        thenIs(sold, OrderState.TO_SHIP);
        ships(sold);
        String document = await().until(
                        () -> billing.find(sold).filter(bill -> bill.financeDocument() != null), Optional::isPresent)
                .orElseThrow()
                .number();
        return SomethingToShow.taxed(
                this, corrections, document, CreditedLines.ALL, body -> eInvoices.request(document, null, "fiona"));
    }
}
