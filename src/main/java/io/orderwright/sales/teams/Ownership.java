package io.orderwright.sales.teams;

import static java.util.stream.Collectors.toMap;

import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.ground.owned.ActingVerb;
import io.orderwright.platform.ground.owned.ActsOn;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.sales.teams.TeamEvent.OwnerChanged;
import io.orderwright.sales.teams.TeamEvent.WorkTransferred;
import io.orderwright.sales.teams.ports.Actors;
import io.orderwright.sales.teams.ports.OwnedDocuments;
import io.orderwright.sales.teams.store.OwnerRows;
import io.orderwright.sales.teams.store.OwnerRows.OwnedSubject;
import io.orderwright.sales.teams.store.TeamRows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looks after which customer and order. An order is its customer's owner's, or of whoever placed it; whoever placed it
 * may act on it too. What a program placed for a customer of nobody is nobody's.
 */
@Service
@Transactional
public class Ownership {

    private static final int AT_ONCE = 500;
    private static final String PROGRAM = "integration:";

    private final OwnerRows rows;
    private final TeamRows teams;
    private final Actors actors;
    private final OwnedDocuments documents;
    private final ApplicationEventPublisher events;

    Ownership(
            OwnerRows rows, TeamRows teams, Actors actors, OwnedDocuments documents, ApplicationEventPublisher events) {
        this.rows = rows;
        this.teams = teams;
        this.actors = actors;
        this.documents = documents;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public OwnerView ofCustomer(String code) {
        return rows.of(false, List.of(code)).get(0).by();
    }

    @Transactional(readOnly = true)
    public OwnerView ofOrder(String number) {
        return rows.of(true, List.of(number)).get(0).by();
    }

    /** @throws Refusal NOT_FOUND for an unknown code */
    @Transactional(readOnly = true)
    public OwnerView ofKnownCustomer(String code) {
        documents.requireCustomer(code);
        return ofCustomer(code);
    }

    /** @throws Refusal NOT_FOUND for an unknown number */
    @Transactional(readOnly = true)
    public OwnerView ofKnownOrder(String number) {
        documents.requireOrder(number);
        return ofOrder(number);
    }

    /** By the customer's code. */
    @Transactional(readOnly = true)
    public Map<String, OwnerView> ofCustomers(Collection<String> codes) {
        return rows.of(false, codes.stream().distinct().toList()).stream()
                .collect(toMap(OwnedSubject::subject, OwnedSubject::by));
    }

    /** An order was placed. */
    public void begin(String number, String customer, String placedBy) {
        rows.beginOrder(number, customer, placedBy, isPerson(placedBy));
    }

    /** Whether it is a person who acts so, and no program of somebody else or of ours. */
    public static boolean isPerson(String actor) {
        return !actor.equals(BusinessEvent.SYSTEM) && !actor.startsWith(PROGRAM);
    }

    /**
     * Somebody else looks after the customer from now on; orders that there are stay where they are.
     *
     * @throws Refusal INVALID for a person or a team that there is not; NOT_FOUND for an unknown code
     */
    @ActsOn(ActingVerb.SET_CUSTOMER_OWNER)
    public void setCustomer(String code, SetOwner asked, String by) {
        documents.requireCustomer(code);
        OwnerView before = ofCustomer(code);
        OwnerView after = checked(asked, before);
        if (!after.equals(before)) {
            rows.setCustomer(code, after);
            tell(code, before, after, by);
        }
    }

    /**
     * As {@link #setCustomer(String, SetOwner, String)}, where the customer is still looked after by whom the page showed.
     *
     * @param seen the words of who that was
     * @throws Refusal CHANGED where it is somebody else by now
     */
    @ActsOn(ActingVerb.SET_CUSTOMER_OWNER)
    public void setSeenCustomer(String code, SetOwner asked, String seen, String by) {
        documents.requireCustomer(code);
        OwnerView before = still(ofCustomer(code), seen);
        OwnerView after = checked(asked, before);
        if (!after.equals(before)) {
            require(rows.setCustomer(code, before, after));
            tell(code, before, after, by);
        }
    }

    /** Forgets who looks after customers who were entered by mistake. */
    @ActsOn(ActingVerb.EDIT_CUSTOMER)
    public void forgetCustomers(Collection<String> codes, String by) {
        rows.removeCustomers(codes);
    }

    /** As {@link #setCustomer}, for an order. */
    @ActsOn(ActingVerb.SET_ORDER_OWNER)
    public void setOrder(String number, SetOwner asked, String by) {
        documents.requireOrder(number);
        OwnerView before = ofOrder(number);
        OwnerView after = checked(asked, before);
        if (!after.equals(before)) {
            rows.setOrder(number, after, BusinessEvent.SYSTEM);
            tell(number, before, after, by);
        }
    }

    /** As {@link #setSeenCustomer}, for an order. */
    @ActsOn(ActingVerb.SET_ORDER_OWNER)
    public void setSeenOrder(String number, SetOwner asked, String seen, String by) {
        documents.requireOrder(number);
        OwnerView before = still(ofOrder(number), seen);
        OwnerView after = checked(asked, before);
        if (!after.equals(before)) {
            require(rows.setOrder(number, before, after, BusinessEvent.SYSTEM));
            tell(number, before, after, by);
        }
    }

    private static OwnerView still(OwnerView now, String seen) {
        require(seen.equals(OwnerWords.of(now)));
        return now;
    }

    private static void require(boolean asSeen) {
        if (!asSeen) {
            throw Refusal.changed("request.not-what-was-seen");
        }
    }

    /**
     * All customers of a person, and the orders that are not over, go to another, each recorded.
     *
     * @throws Refusal INVALID for a person whom nobody knows, or the same person; FORBIDDEN to all but sales managers
     */
    @DecidedBy(Roles.SALES_MANAGER)
    public HandoverCount handOver(HandOver asked, String by) {
        if (asked.from().equals(asked.to())) {
            throw Refusal.invalid("to", "owner.same", asked.to());
        }
        SetOwner to = new SetOwner(asked.to(), null);
        OwnerView after = checked(to, OwnerView.NOBODY);
        List<String> customers = rows.customersOf(asked.from());
        customers.forEach(code -> {
            OwnerView before = ofCustomer(code);
            rows.setCustomer(code, after);
            tell(code, before, after, by);
        });
        int orders = 0;
        long last = 0;
        for (List<String> some = rows.ordersOf(asked.from(), last, AT_ONCE);
                !some.isEmpty();
                some = rows.ordersOf(asked.from(), last, AT_ONCE)) {
            last = documents.idOf(some.get(some.size() - 1)).orElseThrow();
            List<String> living = documents.openAmong(some);
            rows.of(true, living).forEach(owned -> {
                rows.setOrder(owned.subject(), after, BusinessEvent.SYSTEM);
                tell(owned.subject(), owned.by(), after, by);
            });
            orders += living.size();
        }
        events.publishEvent(new WorkTransferred(
                asked.from(), by, asked.from() + " → " + OwnerWords.of(after), customers.size(), orders));
        return new HandoverCount(customers.size(), orders);
    }

    /**
     * What would be kept of it. What holds may be said again, though the person has left or the team is closed since.
     *
     * @throws Refusal INVALID for a person or a team that there is not
     */
    @Transactional(readOnly = true)
    public OwnerView checked(SetOwner asked, OwnerView before) {
        String owner = blank(asked.owner());
        String team = blank(asked.team());
        if (Objects.equals(owner, before.owner()) && Objects.equals(team, before.team())) {
            return before;
        }
        if (owner != null && !actors.knows(owner)) {
            throw Refusal.invalid("owner", "team.person-unknown", owner);
        }
        if (team != null && teams.find(team).filter(SalesTeamView::active).isEmpty()) {
            throw Refusal.invalid("team", "team.not-offered", team);
        }
        return new OwnerView(
                owner,
                team != null || owner == null ? team : teams.teamOf(owner).orElse(null));
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private void tell(String subject, OwnerView before, OwnerView after, String by) {
        events.publishEvent(new OwnerChanged(subject, by, OwnerWords.of(before) + " → " + OwnerWords.of(after)));
    }
}
