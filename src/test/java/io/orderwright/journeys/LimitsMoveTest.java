package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.ON_HOLD;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.credit.limits.LimitKind;
import io.orderwright.credit.limits.LimitView;
import io.orderwright.credit.limits.ProposeLimit;
import io.orderwright.credit.ports.LimitTasks;
import io.orderwright.platform.checks.AllChecks;
import io.orderwright.platform.intake.ImportClient;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.security.Browser;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Limits with days move out and in: they were approved, so that nobody is asked, and they begin and end as they would have there. */
@Tag("doors")
class LimitsMoveTest extends Business {

    private static final String HEADS = "customer,limit_kind,currency,limit,valid_from,valid_until\n";

    @LocalServerPort
    int port;

    @Autowired
    LimitTasks limitTasks;

    @Autowired
    CompanyCalendar calendar;

    private final String p = "L" + UUID.randomUUID().toString().substring(0, 7).toUpperCase();
    private ImportClient ines;
    private LocalDate today;

    @BeforeEach
    void twoCustomers() {
        ines = new ImportClient(port, "ines");
        today = calendar.today();
        done(set(
                "customers",
                "code,name,currency,credit_grade,credit_limit\n%1$s-1,Acme,CNY,B,500\n%1$s-2,Bare,CNY,,\n%1$s-3,Other,CNY,B,0\n"
                        .formatted(p)));
    }

    @Test
    void whatWasApprovedHereComesOutAndCountsElsewhereWithoutAnybodyBeingAsked() {
        approved(LimitKind.TEMPORARY, "900", null, today.plusDays(10));
        approved(LimitKind.ORDINARY, "700", today.plusDays(3), today.plusDays(5));
        propose(LimitKind.TEMPORARY, "950", today.plusDays(1), today.plusDays(2));
        String exported = exported();
        assertThat(exported.lines().skip(1))
                .as(
                        "an ordinary one that ends is said by what counts afterwards; what is only proposed does not come along")
                .containsExactlyInAnyOrder(
                        "%s-1,TEMPORARY,CNY,900.00,%s,%s".formatted(p, today, today.plusDays(10)),
                        "%s-1,ORDINARY,CNY,700.00,%s,".formatted(p, today.plusDays(3)),
                        "%s-1,ORDINARY,CNY,500.00,%s,".formatted(p, today.plusDays(6)));
        counts(done(set("credit-limits", exported)), 0, 3);

        String elsewhere = exported.replace(p + "-1", p + "-3");
        counts(done(set("credit-limits", elsewhere)), 3, 0);
        counts(done(set("credit-limits", elsewhere)), 0, 3);
        assertThat(exported()
                        .lines()
                        .filter(line -> line.contains(p + "-3"))
                        .map(line -> line.replace(p + "-3", p + "-1")))
                .containsExactlyInAnyOrderElementsOf(exported.lines().skip(1).toList());
        assertThat(creditOf(p + "-3").limit().plain()).isEqualTo("900.00");
        assertThat(creditOf(p + "-3").limitUntil()).isEqualTo(today.plusDays(2));
        assertThat(events(p + "-3")).contains("LimitCarried", "LimitBegun").doesNotContain("LimitProposed");
        assertThat(new Browser(port).as("chris").get("/credit/" + p + "-3").body())
                .contains("Taken over");
        assertThat(violations()).isEmpty();

        String order = place(p + "-3", line(goods("100.00", 50), 8));
        thenIs(order, TO_SHIP);
        String beyond = place(p + "-3", line(goods("100.00", 50), 8));
        thenIs(beyond, ON_HOLD);
    }

    @Test
    void itEndsOnItsDayAndWakesWhoeverWaitedForOneThatBegins() {
        done(set("credit-limits", HEADS + "%s-1,ORDINARY,CNY,5000,%s,\n".formatted(p, today.plusDays(3))));
        String held = place(p + "-1", line(goods("100.00", 50), 9));
        thenIs(held, ON_HOLD);
        LimitView later = limits.of(p + "-1", Long.MAX_VALUE, 5).get(0);
        sql("update credit_limit set valid_from = current_date where number = ?", later.number());
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(later.number())
                        .singleResult()
                        .getId())
                .singleResult()
                .getId());
        thenIs(held, TO_SHIP);
        assertThat(violations()).isEmpty();
    }

    @Test
    void theSameAgainChangesNothingOnceItHasBegunOrIsOver() {
        approved(LimitKind.TEMPORARY, "900", null, today.plusDays(2));
        String rows = HEADS
                + "%1$s-3,TEMPORARY,CNY,800,%2$s,%3$s\n%1$s-3,ORDINARY,CNY,600,%4$s,\n"
                        .formatted(p, today.minusDays(3), today.plusDays(5), today.plusDays(4));
        counts(done(set("credit-limits", rows)), 2, 0);
        String exported = exported();
        sql(
                "update credit_limit set valid_from = valid_from - 10, valid_until = valid_until - 10 where customer_code like ?",
                p + "%");
        String later = exported;
        for (int day = 5; day >= -3; day--) {
            later = later.replace(
                    today.plusDays(day).toString(),
                    "@" + today.plusDays(day - 10).toString());
        }
        later = later.replace("@", "");
        List<LimitView> before = limits.of(p + "-3", Long.MAX_VALUE, 9);
        counts(done(set("credit-limits", later)), 0, 3);
        assertThat(limits.of(p + "-3", Long.MAX_VALUE, 9)).isEqualTo(before);
        refused("credit.limit-carried-over", later.lines().toList().get(1).replace(",9", ",8") + "\n");
        refused("credit.limit-carried-begun", p + "-3,ORDINARY,CNY,601," + today.minusDays(6) + ",\n");
    }

    @Test
    void whatMakesNoSenseIsRefusedAndNothingIsWritten() {
        String good = p + "-1,TEMPORARY,CNY,900," + today + "," + today.plusDays(9) + "\n";
        refused("intake.customer-unknown", p + "-9,TEMPORARY,CNY,900," + today + "," + today.plusDays(9) + "\n");
        refused("credit.currency-mismatch", p + "-1,TEMPORARY,USD,900," + today + "," + today.plusDays(9) + "\n");
        refused("credit.limit-carried-first", p + "-2,TEMPORARY,CNY,900," + today + "," + today.plusDays(9) + "\n");
        refused("credit.limit-end-missing", p + "-1,TEMPORARY,CNY,900," + today + ",\n");
        refused(
                "intake.limit-has-no-end",
                p + "-1,ORDINARY,CNY,900," + today.plusDays(1) + "," + today.plusDays(9) + "\n");
        refused(
                "credit.limit-ends-before-it-begins",
                p + "-1,TEMPORARY,CNY,900," + today + "," + today.minusDays(1) + "\n");
        refused("credit.limit-carried-over", p + "-1,TEMPORARY,CNY,900,2026-01-01," + today.minusDays(1) + "\n");
        refused("credit.limit-carried-begun", p + "-1,ORDINARY,CNY,900," + today + ",\n");
        refused("intake.choice", p + "-1,VIP,CNY,900," + today + "," + today.plusDays(9) + "\n");
        refused("intake.repeated", good + good);
        assertThat(limits.of(p + "-1", Long.MAX_VALUE, 5)).hasSize(1);

        JsonNode dry = ines.moveIn(set("credit-limits", HEADS + good), today.toString(), true);
        counts(dry, 1, 0);
        assertThat(limits.of(p + "-1", Long.MAX_VALUE, 5)).hasSize(1);
        counts(done(set("credit-limits", HEADS + good)), 1, 0);
        refused("credit.limit-other", good.replace(",900,", ",901,"));
        assertThat(new Browser(port)
                        .as("sally")
                        .get("/api/v1/exports/credit-limits.csv")
                        .statusCode())
                .as("who may")
                .isEqualTo(403);
    }

    @Test
    void itGoesBackAsLongAsNothingWasAskedOfIt() {
        String file = HEADS
                + "%1$s-1,TEMPORARY,CNY,900,%2$s,%3$s\n%1$s-3,ORDINARY,CNY,800,%4$s,\n"
                        .formatted(p, today, today.plusDays(9), today.plusDays(4));
        JsonNode set = done(set("credit-limits", file));
        assertThat(undone(set)).isEqualTo(200);
        assertThat(limits.of(p + "-1", Long.MAX_VALUE, 5)).hasSize(1);
        assertThat(creditOf(p + "-1").limit().plain()).isEqualTo("500.00");
        assertThat(creditOf(p + "-1").limitUntil()).isNull();
        assertThat(events(p + "-1")).endsWith("CarriedLimitRemoved");
        assertThat(violations()).isEmpty();
        assertThat(running()).as("nothing waits for days of what is no more").isZero();

        JsonNode again = done(set("credit-limits", file));
        assertThat(running()).isEqualTo(2);
        thenIs(place(p + "-1", line(goods("100.00", 50), 1)), TO_SHIP);
        JsonNode forecast = ines.json("/api/v1/openings/" + again.get("id").asLong() + "/undo");
        assertThat(forecast.get("possible").asBoolean()).isFalse();
        assertThat(forecast.get("obstacles").toString())
                .contains("credit.limit-carried-used", p + "-1")
                .doesNotContain(p + "-3");
        assertThat(undone(again)).isEqualTo(409);
        assertThat(running()).isEqualTo(2);
    }

    private int undone(JsonNode set) {
        return ines.send("POST", "/api/v1/openings/" + set.get("id").asLong() + "/undo")
                .statusCode();
    }

    /** Of limits that were taken over, also of what is no more. */
    private long running() {
        List<String> numbers = jdbc.queryForList(
                "select details::jsonb ->> 'number' from audit_record where event = 'LimitCarried' and subject like ?",
                String.class,
                p + "%");
        assertThat(numbers).isNotEmpty();
        return runtime.createProcessInstanceQuery().processDefinitionKey("credit-limit").list().stream()
                .filter(one -> numbers.contains(one.getBusinessKey()))
                .count();
    }

    private void refused(String code, String rows) {
        JsonNode set = ines.moveIn(set("credit-limits", HEADS + rows), today.toString(), false);
        assertThat(set.get("state").asText()).as(rows).isEqualTo("REFUSED");
        assertThat(ines.errors(set.at("/files/0")).toString()).contains(code);
    }

    private void approved(LimitKind kind, String amount, @Nullable LocalDate from, LocalDate until) {
        LimitView asked = propose(kind, amount, from, until);
        String decider = "general-manager".equals(asked.ownerGroup()) ? "grace" : "chris";
        limitTasks.decide(asked.number(), true, "", "", decider);
    }

    private LimitView propose(LimitKind kind, String amount, @Nullable LocalDate from, LocalDate until) {
        return limits.propose(new ProposeLimit(p + "-1", kind, saidNumber(amount), from, until, "a fair"), "morgan");
    }

    private static Map<String, String> set(String kind, String content) {
        return Map.of(kind + ".csv", content);
    }

    private JsonNode done(Map<String, String> files) {
        JsonNode set = ines.moveIn(files, today.toString(), false);
        assertThat(set.get("state").asText())
                .as(() -> ines.errors(set.at("/files/0")).toString())
                .isEqualTo("DONE");
        return set;
    }

    private static void counts(JsonNode set, int added, int same) {
        assertThat(List.of(
                        set.at("/files/0/added").asInt(),
                        set.at("/files/0/changed").asInt(),
                        set.at("/files/0/same").asInt()))
                .as(set.toString())
                .containsExactly(added, 0, same);
    }

    private String exported() {
        String all = new String(ines.download("/api/v1/exports/credit-limits.csv"), StandardCharsets.UTF_8);
        String ours =
                String.join("\n", all.lines().filter(line -> line.contains(p)).toList());
        return HEADS + ours + "\n";
    }

    private List<String> events(String customer) {
        return jdbc.queryForList(
                "select event from audit_record where subject = ? order by id", String.class, customer);
    }

    private List<String> violations() {
        return AllChecks.sql().stream()
                .flatMap(check -> jdbc
                        .queryForList(
                                "select subject || ' ' || found from (" + check.query()
                                        + ") v where subject || found like ?",
                                String.class,
                                "%" + p + "%")
                        .stream()
                        .map(found -> check.id() + ": " + found))
                .toList();
    }
}
