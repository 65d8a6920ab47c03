package io.orderwright.journeys;

import static org.awaitility.Awaitility.await;

import io.orderwright.finance.banking.accounts.BankAccounts;
import io.orderwright.finance.banking.accounts.BankFileFormat;
import io.orderwright.finance.banking.accounts.SetBankAccount;
import io.orderwright.finance.banking.proposals.StatementIntake;
import io.orderwright.finance.dunning.DunningRuns;
import io.orderwright.finance.dunning.RunState;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.corrections.CorrectInvoice;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.finance.invoices.opening.OpeningInvoice;
import io.orderwright.finance.invoices.records.BillingRecords;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.ProveDelivery;
import io.orderwright.fulfilment.returns.AskReturn;
import io.orderwright.fulfilment.returns.CustomerReturns;
import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.owners.diagrams.DiagramCandidates;
import io.orderwright.owners.diagrams.EditedDiagram;
import io.orderwright.owners.rules.RuleReleases;
import io.orderwright.platform.decisions.EditedTable;
import io.orderwright.platform.intake.ports.OpenBusiness;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.catalog.PriceLists;
import io.orderwright.sales.catalog.SetPriceList;
import io.orderwright.service.tickets.OpenTicket;
import io.orderwright.service.tickets.TicketIntake;
import io.orderwright.service.tickets.TicketKind;
import io.orderwright.service.tickets.TicketPriority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What pages need to show something: a price list, and what a company has that has moved in. */
final class SomethingToShow {

    static final int SET = 987_654;
    static final String PAST_ORDER = "PAGES-1";

    private SomethingToShow() {}

    static void priceList(PriceLists lists, String sku) {
        SetPriceList.Entry price = new SetPriceList.Entry(sku, BigDecimal.TEN, new BigDecimal("95"));
        lists.set(
                new SetPriceList("PAGES", "对外价 Pages", "CNY", "KEY", null, LocalDate.now(), null, List.of(price)),
                0,
                "morgan");
    }

    /** What is said of every customer: where it was met first. */
    static final String OWN_FIELD =
            """
            insert into own_field (subject, code, place, name_en, name_zh, help_en, help_zh, type, decimals, entries, required,
                readers, writers, shown, retired)
            values ('customer', 'PAGES', 1, 'Met first at', '首次接触', 'ask, never guess', '请询问', 'LIST', 0,
                '[{"code": "FAIR", "nameEn": "Fair", "nameZh": "展会", "retired": false}]', 'NEVER', '{}', '{}', '{}', false)
            on conflict do nothing""";

    /** A limit, and a tax rate and an exchange rate with a day from which each is known; by their places in addresses. */
    static Map<String, List<String>> known(JdbcTemplate jdbc, Consumer<String> sql) {
        Map<String, List<String>> places = new HashMap<>();
        places.put("/api/v1/credit/limits/{number}", List.of(one(jdbc, "max(number) from credit_limit")));
        Map.of("tax_rate code", "tax-rates/{code}", "exchange_rate currency", "exchange-rates/{currency}")
                .forEach((known, place) -> {
                    String[] table = known.split(" ");
                    String first = " from %s order by %s, valid_from limit 1".formatted((Object[]) table);
                    places.put("/api/v1/" + place, List.of(one(jdbc, table[1] + first)));
                    places.put("/api/v1/" + place + "/{validFrom}", List.of(one(jdbc, "valid_from" + first)));
                });
        sql.accept(CLOSED_MONTH);
        places.put("/api/v1/periods/{month}", List.of(one(jdbc, "max(month) from accounting_period")));
        RULES.forEach(sql);
        sql.accept(EXCESS);
        places.put("/api/v1/purchases/excesses/{id}", List.of(one(jdbc, "max(id) from purchase_excess")));
        sql.accept(OWN_FIELD);
        places.put("/api/v1/own-fields/{subject}", List.of("customer"));
        places.put("/api/v1/own-fields/{subject}/{code}", List.of("PAGES"));
        places.put("/api/v1/field-values/{subject}", List.of("customer"));
        places.put("/api/v1/field-values/{subject}/{key}", List.of(one(jdbc, "max(code) from customer")));
        places.put("/api/v1/rules/{area}", List.of("production"));
        places.put("/api/v1/rules/{area}/{name}", List.of("work-priority"));
        places.put("/api/v1/rule-releases/{id}", List.of(one(jdbc, "max(release_id) from table_replay")));
        DIAGRAM.forEach(sql);
        sql.accept(PAST_COPY);
        String candidate = one(jdbc, "max(candidate_id) from diagram_finding where kind = 'gate.no-role'");
        places.put("/api/v1/process-diagrams/{process}", List.of("approval-copy", "pages-copy"));
        places.put("/api/v1/process-diagrams/{process}/files/{name}", List.of("approval-copy.bpmn"));
        places.put("/api/v1/diagram-candidates/{id}", List.of(candidate));
        places.put("/api/v1/diagram-candidates/{id}/files/{name}", List.of("read.bpmn"));
        places.put("/api/v1/diagram-candidates/{id}/dry-runs/{subject}", List.of("past-copy"));
        MigrationToShow.into(sql, jdbc, places);
        return places;
    }

    /** A copy that was read, as the engine remembers it. */
    private static final String PAST_COPY =
            """
            insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_, end_time_, state_)
            select 'past-copy', 'past-copy', 'past-copy', key_, id_, now(), now(), 'COMPLETED' from act_re_procdef
            where key_ = 'approval-copy' order by version_ desc limit 1
            on conflict do nothing""";

    /** A change of an order made a purchase too much, and the supplier delivers less. */
    private static final String EXCESS =
            """
            insert into purchase_excess (order_number, lines, cause, purchase_order, sku, quantity, lowered, state, comment,
                raised_at, settled_by, settled_at)
            select c.order_number, '1', c.number, r.purchase_order, r.sku, 1, 1, 'SETTLED', 'agreed by phone', now(), 'paul', now()
            from change_order c, requisition r
            where c.state in ('APPLIED', 'DONE') and r.purchase_order is not null order by r.id desc limit 1
            on conflict do nothing""";

    /** A month before all that any test writes, where none is closed yet. */
    static final String CLOSED_MONTH =
            """
            insert into accounting_period (month, version, state, first_of_all, first_day, next_day, begins_at, ends_at,
                closed_by, closed_at, open_matters, documents, entries)
            select '1991-01', 0, 'CLOSED', true, '1991-01-01', '1991-02-01', '1991-01-01', '1991-02-01', 'fiona', now(), 0, 0, 0
            where not exists (select from accounting_period)""";

    /** A workbook that was brought in with something wrong, and past decisions asked again of it. */
    private static final List<String> RULES = List.of(
            """
            insert into table_release (version, table_name, state, content_version, seen_version, note, proposed_by, proposed_at)
            values (0, 'production/work-priority', 'REFUSED', '', '2026-01 #0', 'to be read', 'rita', now())""",
            """
            insert into table_workbook select max(id), 'read.xlsx', 'of this test', '\\x00', '[{"kind": "ROW_TWICE",
                "table": "production/work-priority", "cell": "Rules!A20", "heading": "", "values": ["A"], "cases": []}]'
            from table_release where note = 'to be read'""",
            """
            insert into table_replay (version, release_id, state, wanted, asked, otherwise, unanswered, worth, currency,
                started_by, started_at, heard_at)
            select 0, max(id), 'DONE', 9, 9, 1, 0, 0, 'CNY', 'rita', now(), now() from table_release where note = 'to be read'""",
            """
            insert into table_replay_change select max(id), 1, 'SO-1', now(), 'A', 'B', '{"priority": "1"}', '{"priority": "2"}'
            from table_replay""");

    /** A diagram that was brought in with something wrong. */
    private static final List<String> DIAGRAM = List.of(
            """
            insert into diagram_candidate (version, process_key, process_name, state, content_hash, faults, base_version, note,
                brought_by, brought_at)
            values (0, 'approval-copy', 'Copy of an approval', 'DRAFT', '0f', 1, 1, 'to be read', 'peter', now())""",
            """
            insert into diagram_file select max(id), 'read.bpmn', 'of this test', convert_to(
                '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="approval-copy"/></definitions>', 'UTF8'),
                false from diagram_candidate where note = 'to be read'""",
            """
            insert into diagram_finding select max(id), 0, 'read.bpmn', 'approval-copy', 'gate.no-role', '[]'
            from diagram_candidate where note = 'to be read'""");

    static String one(JdbcTemplate jdbc, String what) {
        return jdbc.queryForObject("select " + what, String.class);
    }

    /**
     * The tax platform issues the document, and a red letter takes one piece of it back.
     *
     * @return the numbers of both, by where they are read
     */
    static Map<String, String> taxed(
            Business business, Corrections corrections, String document, CreditedLines piece, Consumer<String> asks) {
        business.sql(
                "insert into electronic_invoice_kind (customer_code, kind, person)"
                        + " select customer_code, 'NORMAL', true from invoice where number = ? on conflict do nothing",
                document);
        asks.accept("{'document': '" + document + "'}");
        String issued = "select number from electronic_invoice where state = 'ISSUED' and document = ?";
        String invoice = await().until(
                        () -> business.jdbc.queryForList(issued, String.class, document), found -> !found.isEmpty())
                .get(0);
        corrections.ask(
                new CorrectInvoice(document, "RED-1", CorrectionReason.GOODS_RETURNED, piece, "came back"), "sally");
        String red = await().until(
                        () -> business.jdbc.queryForList(
                                "select number from red_letter where blue = ?", String.class, invoice),
                        found -> !found.isEmpty())
                .get(0);
        return Map.of("e-invoices/{number}", invoice, "red-letters/{number}", red);
    }

    /** What sally says to have a piece of an order's first line come back. */
    static final String RETURN =
            """
            {'order': '%s', 'reference': 'R-1', 'reason': 'OTHER', 'words': 'too many',
             'lines': [{'orderLine': 1, 'quantity': 1}]}""";

    /** What is read of one. */
    static final String[] OF_A_RETURN = {
        "returns/{number}",
        "returns/{number}/exchange",
        "returns/{number}/repairs",
        "returns/{number}/quarantine",
        "returns/{number}/warranty"
    };

    /** A piece of the order's first line comes back, and the same goes out once more; the return's number. */
    static String replaced(JdbcTemplate jdbc, String order, BiConsumer<String, String> asks) {
        asks.accept("/api/v1/returns", RETURN.formatted(order).replace("OTHER", "DEFECTIVE"));
        String back = one(jdbc, "max(number) from customer_return");
        asks.accept("/api/v1/returns/" + back + "/exchange", "{'kind': 'REPLACEMENT'}");
        return back;
    }

    /** What sally says to open a ticket about an order. */
    static final String TICKET = "{'order': '%s', 'reference': 'T-2', 'kind': 'VISIT', 'words': 'show us'}";

    /** The customer wants something about the order; the ticket's number. */
    static String ticket(TicketIntake tickets, String order) {
        return tickets.open(
                        new OpenTicket(
                                order,
                                "T-1",
                                TicketKind.COMPLAINT,
                                TicketPriority.NORMAL,
                                null,
                                null,
                                null,
                                "does not switch on",
                                false),
                        "sally")
                .number();
    }

    /** The customer has got it. */
    static void proved(DeliveryBook deliveries, String order) {
        deliveries.prove(
                deliveries.find(order).orElseThrow().number(), new ProveDelivery("李雷", Instant.now(), null), "wendy");
    }

    /** One piece of the order's first line is to come back; the return's number. */
    static String comesBack(DeliveryBook deliveries, CustomerReturns returns, String order) {
        proved(deliveries, order);
        return returns.ask(
                        new AskReturn(
                                order,
                                "R-1",
                                ReturnReason.DEFECTIVE,
                                "does not switch on",
                                List.of(new AskReturn.AskedLine(1, new SaidNumber(BigDecimal.ONE)))),
                        "sally")
                .number();
    }

    static void movedIn(Business business, String customer, String importOfSet) {
        business.sql(
                "insert into import_set (id, as_of, dry_run, actor, created_at) overriding system value"
                        + " values (?, date '2026-06-30', false, 'ines', now())",
                SET);
        business.sql("insert into import_set_file (import_id, set_id) values (?, ?)", Long.parseLong(importOfSet), SET);
        business.sql(
                "insert into past_order (number, customer_code, state, placed_on, ended_on, comment, currency, total)"
                        + " values (?, ?, 'CLOSED', date '2024-01-05', date '2024-01-12', '上次的订单', 'CNY', 280)",
                PAST_ORDER,
                customer);
        business.sql(
                "insert into past_order_line (number, line_no, sku, name, quantity, unit, amount)"
                        + " values (?, 1, 'OLD-1', 'Bolt', 30, '件', 280)",
                PAST_ORDER);
    }

    /** A statement with lines of every kind: one that names a document, one of nobody, one that went out. */
    static String statement(BankAccounts accounts, StatementIntake intake, String document, String order) {
        return statement(accounts, intake, "PAGES", "6222021001", document, order);
    }

    /** The same of an account of this code and number. */
    static String statement(
            BankAccounts accounts,
            StatementIntake intake,
            String account,
            String number,
            String document,
            String order) {
        accounts.set(
                new SetBankAccount(
                        account,
                        "Main 账户",
                        "ICBC 工商银行",
                        number,
                        null,
                        "CNY",
                        BankFileFormat.MT940,
                        null,
                        Map.of(),
                        false,
                        false,
                        false,
                        20,
                        true),
                "fiona");
        String file = ":20:X\n:25:" + number
                + "\n:28C:17/1\n:60F:C260301CNY0,\n:61:260302C13,NTRFNONREF\n:86:/NAME/客户 Customer"
                + " with a rather long name Co. Ltd./IBAN/DE89370400440532013000/REMI/" + document
                + "\n:61:260302C99,50NTRFK-1\n:86:" + order
                + "\n:61:260302D12,50NTRFNONREF\n:86:手续费\n:62F:C260302CNY100,\n-\n";
        try {
            Path path = Files.createTempFile("pages", ".sta");
            Files.writeString(path, file);
            String id = String.valueOf(intake.takeIn(account, path, "march 三月.sta", "fiona")
                    .statements()
                    .get(0)
                    .id());
            Files.delete(path);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An invoice of which 13.00 is open. */
    static String owed(OpenBusiness opening, BillingRecords records, String customer) {
        Money owed = Money.of(new BigDecimal("13.00"), "CNY");
        opening.invoice(
                new OpeningInvoice(
                        "PAGES-13",
                        customer,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 2, 1),
                        owed,
                        Money.zero("CNY"),
                        owed),
                "fiona");
        return records.invoices(customer, true, 0, 50).items().stream()
                .filter(one -> one.gross().compareTo(Money.of(owed.amount(), "CNY")) == 0)
                .findFirst()
                .orElseThrow()
                .number();
    }

    /** A run that waits to be looked at, with a customer who would be told at the last level. */
    static String dunningRun(OpenBusiness opening, DunningRuns runs, String customer) {
        Money owed = Money.of(new BigDecimal("1300.00"), "CNY");
        opening.invoice(
                new OpeningInvoice(
                        "PAGES-14",
                        customer,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 2, 1),
                        owed,
                        Money.zero("CNY"),
                        owed),
                "fiona");
        String run = runs.start("fiona").number();
        await().until(() -> runs.get(run).state() == RunState.PREVIEW);
        return run;
    }

    /** A workbook and a diagram of an owner with something wrong, and those that wait, beside others; by their places in addresses. */
    static Map<String, String> rules(ApplicationContext application, Map<String, String> others) {
        RuleReleases releases = application.getBean(RuleReleases.class);
        DiagramCandidates diagrams = application.getBean(DiagramCandidates.class);
        String table = "production/work-priority";
        byte[] faulty = EditedTable.of(table).text("K-2", 3, "soon").bytes();
        byte[] sound = EditedTable.of(table).text("K-2", 5, "6").bytes();
        Map<String, String> places = new HashMap<>(others);
        places.putAll(MigrationToShow.into(application));
        places.put(
                "faulty",
                String.valueOf(releases.propose(table, "a.xlsx", faulty, "for a page", "rita")
                        .id()));
        places.put(
                "proposed",
                String.valueOf(releases.propose(table, "b.xlsx", sound, "for a page", "rita")
                        .id()));
        String wrong = EditedDiagram.named("Read it twice").replace("${reader}", "${lector}");
        long draft = diagrams.bring(EditedDiagram.file(wrong), "", "peter").id();
        places.put("draft", String.valueOf(draft));
        long waits = diagrams.bring(EditedDiagram.file(EditedDiagram.named("Read it twice")), "for a page", "peter")
                .id();
        places.put(
                "candidate", String.valueOf(diagrams.submit(waits, "", "peter").id()));
        return places;
    }

    /** An address with these in their places. */
    static String named(String path, Map<String, String> places) {
        String named = path;
        for (Map.Entry<String, String> place : places.entrySet()) {
            named = named.replace("{" + place.getKey() + "}", place.getValue());
        }
        return named;
    }
}
