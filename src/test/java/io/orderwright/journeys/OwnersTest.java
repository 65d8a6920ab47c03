package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.fulfilment.expediting.AskInsertion;
import io.orderwright.fulfilment.expediting.UrgentInsertions;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.ports.Accounts;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.OrderChanges;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.teams.EnterTeam;
import io.orderwright.sales.teams.HandOver;
import io.orderwright.sales.teams.HandoverCount;
import io.orderwright.sales.teams.OwnerView;
import io.orderwright.sales.teams.Ownership;
import io.orderwright.sales.teams.SalesTeams;
import io.orderwright.sales.teams.SetOwner;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody reads every order; on another's act its owner, the owner's team, and sales managers, by whatever door. */
@Tag("doors")
@Tag("security")
class OwnersTest extends Business {

    @LocalServerPort
    int port;

    @Autowired
    SalesTeams teams;

    @Autowired
    Ownership ownership;

    @Autowired
    Accounts accounts;

    @Autowired
    OrderChanges changes;

    @Autowired
    UrgentInsertions insertions;

    @Autowired
    TrackingLinks links;

    private Approvers people;
    private String team;
    private String owner;
    private String mate;
    private String stranger;

    @BeforeEach
    void aTeamOfTwoAndAStranger() {
        people = new Approvers(accounts, identities);
        String id = UUID.randomUUID().toString().substring(0, 8);
        owner = people.hire("owner" + id, Roles.SALES);
        mate = people.hire("mate" + id, Roles.SALES);
        stranger = people.hire("stranger" + id, Roles.SALES);
        team = "T" + id;
        teams.enter(new EnterTeam(team, "Team " + id, null, List.of(owner, mate)), "morgan");
    }

    @AfterEach
    void everybodyLeaves() {
        people.restore();
    }

    @Test
    void onlyOwnerTeamAndManagerActOnAnOrderWhicheverVerbItIs() {
        String customer = ownedCustomer();
        String order = placeAs(owner, order(customer, false, line(goods("10.00", 50), 3)));
        thenIs(order, TO_SHIP);
        assertThat(ownership.ofOrder(order)).isEqualTo(new OwnerView(owner, team));

        verbs(order, customer, stranger).forEach((verb, act) -> assertThatThrownBy(act)
                .as(verb)
                .isInstanceOfSatisfying(Refusal.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(Refusal.RefusalKind.FORBIDDEN);
                    assertThat(refused.code()).isEqualTo("owner.anothers");
                    assertThat(refused.getMessage())
                            .as("says who looks after it")
                            .contains(owner);
                }));
        assertThat(orders.get(order).state()).isEqualTo(TO_SHIP);
        for (String person : List.of(owner, mate, "morgan")) {
            verbs(order, customer, person).forEach((verb, act) -> {
                if (!verb.equals("cancel") && (person.equals("morgan") || !verb.startsWith("owner"))) {
                    assertThat(refusalOf(act)).as(person + " " + verb).isNotIn("owner.anothers", "owner.not-your-role");
                }
            });
        }
        cancels(order, "not wanted", mate);
        thenIs(order, CANCELLED);
    }

    @Test
    void whatIsNobodysIsForWhoeverHasTheRoleAndWhoPlacedAnOrderOfAColleagueMayActOnIt() {
        String nobodys = goodCustomer();
        RegisterCustomer same = RegisterCustomer.of(customers.get(nobodys));
        customers.put(same, null, stranger);
        assertThat(refusalOf(() -> customers.put(same, null, "wendy"))).isEqualTo("owner.not-your-role");

        String mine = placeAs(stranger, order(nobodys, false, line(goods("10.00", 50), 1)));
        assertThat(ownership.ofOrder(mine).owner()).as("of nobody's customer").isEqualTo(stranger);
        assertThat(refusalOf(() -> cancels(mine, "x", owner))).isEqualTo("owner.anothers");

        String forColleague = placeAs(stranger, order(ownedCustomer(), false, line(goods("10.00", 50), 1)));
        assertThat(ownership.ofOrder(forColleague).owner()).isEqualTo(owner);
        thenIs(forColleague, TO_SHIP);
        cancels(forColleague, "mistyped", stranger);
        thenIs(forColleague, CANCELLED);
    }

    @Test
    void pagesAndApiMeetTheSameAndOfferNoButtonThatWouldBeRefused() {
        String customer = ownedCustomer();
        String order = placeAs(owner, order(customer, false, line(goods("10.00", 50), 3)));
        thenIs(order, TO_SHIP);

        Browser theirs = new Browser(port).as(stranger);
        assertThat(theirs.get("/orders/" + order).body()).doesNotContain("/cancel\"", "/change\"");
        assertThat(theirs.get("/orders/" + order + "/tracking").body()).doesNotContain("/tracking/revoke");
        assertThat(theirs.get("/customers/" + customer).body()).doesNotContain("/edit\"");
        assertThat(theirs.get("/orders/" + order + "/owner").body())
                .contains(owner)
                .doesNotContain("<form");
        theirs.form("/orders/" + order + "/cancel", "reason=x&_csrf=" + theirs.csrf());
        assertThat(theirs.get("/orders/" + order).body()).contains(owner + " (" + team + ")");
        HttpResponse<String> refused =
                api(stranger, "POST", "/api/v1/orders/" + order + "/cancel", "{\"reason\":\"x\"}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("owner.anothers", owner);
        assertThat(orders.get(order).state()).isEqualTo(TO_SHIP);

        Browser own = new Browser(port).as(mate);
        assertThat(own.get("/orders/" + order).body()).contains("/cancel\"", "/change\"");
        assertThat(own.get("/customers/" + customer).body())
                .contains("/edit\"", order)
                .contains("/customers/" + customer + "/statement\"", "/dunning/customers/" + customer + "\"");
        assertThat(new Browser(port).as("wendy").get("/customers/" + customer).body())
                .contains("/customers/" + customer + "/addresses\"", order)
                .doesNotContain("/customers/" + customer + "/statement\"", "id=\"owes\"");
        assertThat(own.get("/orders/" + order + "/tracking").statusCode()).isEqualTo(200);
        assertThat(own.get("/customers?whose=team").body()).contains(customer);
        assertThat(own.get("/customers?whose=mine").body()).doesNotContain(customer);
        assertThat(new Browser(port).as(owner).get("/customers?whose=mine").body())
                .contains(customer);
        assertThat(own.get("/orders?team=" + team).body()).contains(order);
        assertThat(own.get("/orders?owner=" + owner).body()).contains(order);
        assertThat(own.get("/orders?owner=" + mate).body()).doesNotContain(order);
        assertThat(own.get("/orders?state=TO_SHIP&owner=" + owner).body()).contains(order);
    }

    @Test
    void handingOverMovesCustomersAndOpenOrdersAndIsRecorded() {
        String customer = ownedCustomer();
        String open = placeAs(owner, order(customer, false, line(goods("10.00", 50), 3)));
        String over = placeAs(owner, order(customer, false, line(goods("10.00", 50), 3)));
        thenIs(open, TO_SHIP);
        thenIs(over, TO_SHIP);
        cancels(over, "not wanted", owner);
        thenIs(over, CANCELLED);

        assertThat(refusalOf(() -> ownership.handOver(new HandOver(owner, stranger), owner)))
                .isEqualTo("role.missing");
        assertThat(refusalOf(() -> ownership.handOver(new HandOver(owner, "no-such"), "morgan")))
                .isEqualTo("team.person-unknown");
        assertThat(ownership.handOver(new HandOver(owner, stranger), "morgan")).isEqualTo(new HandoverCount(1, 1));

        assertThat(ownership.ofCustomer(customer)).isEqualTo(new OwnerView(stranger, null));
        assertThat(ownership.ofOrder(over).owner()).isEqualTo(owner);
        assertThat(jdbc.queryForList(
                        "select details::json ->> 'owner' from audit_record where event = 'OwnerChanged' and subject = any(?)",
                        String.class,
                        (Object) new String[] {customer, open}))
                .contains(owner + " (" + team + ") → " + stranger);
        cancels(open, "by the new owner", stranger);
        thenIs(open, CANCELLED);
    }

    private String ownedCustomer() {
        String customer = goodCustomer();
        ownership.setCustomer(customer, new SetOwner(owner, null), "morgan");
        return customer;
    }

    /** Everything that acts, as this person would do it. */
    private Map<String, ThrowingCallable> verbs(String order, String customer, String person) {
        Map<String, ThrowingCallable> verbs = new LinkedHashMap<>();
        RegisterCustomer same = RegisterCustomer.of(customers.get(customer));
        verbs.put(
                "change",
                () -> changes.ask(
                        order,
                        new AskChange(99, "less", List.of(new AskChange.AskedLine(1, new SaidNumber(BigDecimal.ONE)))),
                        person));
        verbs.put("insertion", () -> insertions.ask(new AskInsertion(order, "line down", null), person));
        verbs.put("give", () -> links.give(order, orders.get(order).placedAt(), person));
        verbs.put("revoke", () -> links.revoke(order, person));
        verbs.put("put", () -> customers.put(same, null, person));
        verbs.put("edit", () -> customers.edit(same, customers.forEdit(customer).version(), person));
        verbs.put("file", () -> customers.registerAll(List.of(same), person));
        verbs.put("owner of customer", () -> ownership.setCustomer(customer, new SetOwner(owner, team), person));
        verbs.put("owner of order", () -> ownership.setOrder(order, new SetOwner(owner, team), person));
        verbs.put("cancel", () -> cancels(order, "not wanted", person));
        return verbs;
    }

    private static String refusalOf(ThrowingCallable act) {
        try {
            act.call();
            return "";
        } catch (Refusal refused) {
            return refused.code();
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
    }

    private HttpResponse<String> api(String person, String method, String path, String body) {
        Browser program = new Browser(port);
        return program.send(program.request(path)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((person + ":" + person + "-demo").getBytes()))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }
}
