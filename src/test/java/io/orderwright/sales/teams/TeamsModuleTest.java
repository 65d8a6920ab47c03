package io.orderwright.sales.teams;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;

import io.orderwright.ModuleTest;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.ground.owned.ActingRights;
import io.orderwright.platform.ground.owned.ActingVerb;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.sales.teams.TeamEvent.OwnerChanged;
import io.orderwright.sales.teams.TeamEvent.TeamEntered;
import io.orderwright.sales.teams.TeamEvent.WorkTransferred;
import io.orderwright.sales.teams.ports.Actors;
import io.orderwright.sales.teams.ports.OwnedDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Who looks after what by itself; customers, orders, people and the table are faked. */
@ModuleTest(with = "ground")
class TeamsModuleTest {

    /** Numbers of orders hold ids; these are far from what anything else in the database has. */
    private static final AtomicLong IDS = new AtomicLong(1_000_000_000_000L + System.nanoTime() % 1_000_000_000_000L);

    @Autowired
    SalesTeams teams;

    @Autowired
    Ownership ownership;

    @Autowired
    ActingRights rights;

    @MockitoBean
    Actors actors;

    @MockitoBean
    OwnedDocuments documents;

    @MockitoBean
    DecisionTables tables;

    private String run;
    private String sally;
    private String sam;
    private String north;

    @BeforeEach
    void twoSellersAndATableThatLetsThemActOnTheirOwn() {
        run = UUID.randomUUID().toString().substring(0, 8);
        sally = "sally" + run;
        sam = "sam" + run;
        north = "N" + run;
        given(actors.knows(anyString())).willAnswer(asked -> Set.of(sally, sam).contains(asked.getArgument(0)));
        given(actors.rolesOf(anyString())).willReturn(Set.of(Roles.SALES));
        given(actors.rolesOf("morgan")).willReturn(Set.of(Roles.SALES, Roles.SALES_MANAGER));
        given(documents.idOf(anyString())).willAnswer(asked -> {
            String number = asked.getArgument(0);
            return Optional.of(number)
                    .filter(any -> number.startsWith("SO-"))
                    .map(any -> Long.valueOf(number.substring(3)));
        });
        given(documents.openAmong(anyList())).willAnswer(asked -> asked.getArgument(0));
        given(tables.decide(eq("sales/acting-rights"), any())).willAnswer(asked -> {
            ActingFacts facts = asked.getArgument(1);
            boolean theirs = !facts.whose().equals("OTHER_TEAM");
            return answer(facts.role().equals(Roles.SALES_MANAGER) || theirs);
        });
    }

    @Test
    void aTeamIsKeptWithItsMembersAndTheSameAgainIsNotTold(AssertablePublishedEvents events) {
        teams.enter(team(north, List.of(sam, sally, sam)), "morgan");
        teams.enter(team(north, List.of(sally, " " + sam)), "morgan");
        teams.enter(team(north, null), "morgan");
        assertThat(teams.get(north).members()).containsExactly(sally, sam);
        List<String> told = new ArrayList<>();
        events.ofType(TeamEntered.class)
                .matching(one -> one.subject().equals(north))
                .forEach(one -> told.add(one.members()));
        assertThat(told).containsExactly("– → " + sally + ", " + sam);
    }

    @Test
    void whoJoinsATeamLeavesTheOther() {
        teams.enter(team(north, List.of(sally, sam)), "morgan");
        teams.enter(team("S" + run, List.of(sam)), "morgan");
        assertThat(teams.get(north).members()).containsExactly(sally);
        assertThat(teams.teamOf(sam)).contains("S" + run);
    }

    @Test
    void aTeamOfStrangersOrWithATwinIsRefused() {
        EnterTeam strangers = team(north, List.of(sally, "stranger"));
        assertThat(refused(RefusalKind.INVALID, "team.person-unknown", () -> teams.enter(strangers, "morgan"))
                        .arguments())
                .containsExactly("stranger");
        assertThat(teams.find(north)).isEmpty();
        teams.enter(team(north, List.of()), "morgan");
        refused(RefusalKind.INVALID, "team.twin", () -> teams.enter(team("n" + run, List.of()), "morgan"));
        refused(RefusalKind.INVALID, "key.reserved", () -> teams.enter(team("hand-over", List.of()), "morgan"));
    }

    @Test
    void anOrderIsItsCustomersOwnersAndWhoPlacedItMayActOnItToo() {
        teams.enter(team(north, List.of(sally)), "morgan");
        String customer = "M" + run;
        ownership.setCustomer(customer, new SetOwner(sally, null), "morgan");
        String order = order(customer, sam);
        assertThat(ownership.ofOrder(order)).isEqualTo(new OwnerView(sally, north));
        assertThat(rights.may(ActingVerb.CANCEL_ORDER, order, sally)).isTrue();
        assertThat(rights.may(ActingVerb.CANCEL_ORDER, order, sam))
                .as("placed it")
                .isTrue();
        assertThat(rights.may(ActingVerb.CANCEL_ORDER, order, "terry")).isFalse();
        assertThat(rights.may(ActingVerb.CANCEL_ORDER, order, "morgan"))
                .as("one role is enough")
                .isTrue();
        ownership.setCustomer(customer, new SetOwner(sam, null), "morgan");
        assertThat(ownership.ofOrder(order)).as("stays where it is").isEqualTo(new OwnerView(sally, north));
    }

    /** Of nobody's customer a person's order is the person's, a program's is nobody's. */
    @ParameterizedTest
    @CsvSource({"person, true", "integration:shop, false", BusinessEvent.SYSTEM + ", false"})
    void anOrderOfNobodysCustomerIsOfThePersonWhoPlacedIt(String by, boolean kept) {
        String placedBy = by.equals("person") ? sam : by;
        String order = order("M" + run, placedBy);
        ownership.begin(order, "M" + run, "terry");
        assertThat(ownership.ofOrder(order)).isEqualTo(kept ? new OwnerView(sam, null) : OwnerView.NOBODY);
    }

    @Test
    void onlyWhoMayChangesAnOwnerAndOnlyTheOneThatWasSeen(AssertablePublishedEvents events) {
        String order = order("M" + run, sam);
        assertThat(refused(
                                RefusalKind.FORBIDDEN,
                                "owner.anothers",
                                () -> ownership.setOrder(order, new SetOwner(sally, null), sally))
                        .arguments())
                .containsExactly(order, sam);
        ownership.setSeenOrder(order, new SetOwner(sally, null), sam, sam);
        refused(
                RefusalKind.CHANGED,
                "request.not-what-was-seen",
                () -> ownership.setSeenOrder(order, new SetOwner(null, null), sam, "morgan"));
        ownership.setSeenOrder(order, new SetOwner(sally, null), sally, "morgan");
        assertThat(owners(events, order)).as("the same again is not told").containsExactly(sam + " → " + sally);
    }

    @Test
    void nobodyLooksAfterWhatThereIsNotAndNoStrangerDoes() {
        String customer = "M" + run;
        refused(
                RefusalKind.INVALID,
                "team.person-unknown",
                () -> ownership.setCustomer(customer, new SetOwner("stranger", null), "morgan"));
        teams.enter(new EnterTeam(north, "North", false, List.of()), "morgan");
        refused(
                RefusalKind.INVALID,
                "team.not-offered",
                () -> ownership.setCustomer(customer, new SetOwner(null, north), "morgan"));
        willThrow(Refusal.notFound("customer.unknown", customer))
                .given(documents)
                .requireCustomer(customer);
        refused(
                RefusalKind.NOT_FOUND,
                "customer.unknown",
                () -> ownership.setCustomer(customer, new SetOwner(sally, null), "morgan"));
        assertThat(ownership.ofCustomer(customer)).isEqualTo(OwnerView.NOBODY);
    }

    @Test
    void allOfOnePersonGoesToAnotherButOrdersThatAreOver(AssertablePublishedEvents events) {
        String customer = "M" + run;
        ownership.setCustomer(customer, new SetOwner(sally, null), "morgan");
        String open = order(customer, sally);
        String over = order(customer, sally);
        given(documents.openAmong(anyList())).willAnswer(asked -> asked.<List<String>>getArgument(0).stream()
                .filter(number -> !number.equals(over))
                .toList());
        assertThat(ownership.handOver(new HandOver(sally, sam), "morgan")).isEqualTo(new HandoverCount(1, 1));
        assertThat(ownership.ofCustomer(customer).owner()).isEqualTo(sam);
        assertThat(ownership.ofOrder(open).owner()).isEqualTo(sam);
        assertThat(ownership.ofOrder(over).owner()).isEqualTo(sally);
        assertThat(owners(events, open)).containsExactly(sally + " → " + sam);
        assertThat(events)
                .contains(WorkTransferred.class)
                .matching(told -> told.equals(new WorkTransferred(sally, "morgan", sally + " → " + sam, 1, 1)));
        refused(RefusalKind.INVALID, "owner.same", () -> ownership.handOver(new HandOver(sam, sam), "morgan"));
    }

    private String order(String customer, String placedBy) {
        String number = "SO-" + IDS.incrementAndGet();
        ownership.begin(number, customer, placedBy);
        return number;
    }

    private static List<String> owners(AssertablePublishedEvents events, String subject) {
        List<String> found = new ArrayList<>();
        events.ofType(OwnerChanged.class)
                .matching(told -> told.subject().equals(subject))
                .forEach(told -> found.add(told.owner()));
        return found;
    }

    private static EnterTeam team(String code, @Nullable List<String> members) {
        return new EnterTeam(code, "North", null, members);
    }

    private static Decision answer(boolean allowed) {
        return new Decision("sales/acting-rights", "#1", "A-1", Map.of("allowed", allowed ? "YES" : "NO"), Map.of());
    }
}
