package io.orderwright.desk.finance;

import io.orderwright.desk.WorkPlaces;
import io.orderwright.desk.home.BoundedCount;
import io.orderwright.desk.ports.TasksOfPerson;
import io.orderwright.desk.ports.TasksOfPerson.WaitingTask;
import io.orderwright.finance.banking.BankLines;
import io.orderwright.finance.dunning.DunningRuns;
import io.orderwright.finance.dunning.RunState;
import io.orderwright.finance.invoices.records.BillingFigures;
import io.orderwright.platform.security.AccessQuery;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** What waits for finance, counted no further than anybody reads, with the way to where it is done. */
@Component
@ConditionalOnWebApplication // who may go where is asked of the doors of pages
class WaitingForFinance {

    /** The finance system said no to something, and a person is asked what now. */
    private static final List<String> REFUSALS = List.of(
            "userResolvePostingRefusal",
            "userResolveCorrectionRefusal",
            "userResolveMovementRefusal",
            "userResolveWriteOffRefusal");

    private static final int REFUSALS_SHOWN = 10;
    private static final int MOST = BoundedCount.MOST + 1;

    private final BillingFigures billing;
    private final BankLines bank;
    private final DunningRuns dunning;
    private final TasksOfPerson tasks;
    private final WorkPlaces places;
    private final AccessQuery reach;

    WaitingForFinance(
            BillingFigures billing,
            BankLines bank,
            DunningRuns dunning,
            TasksOfPerson tasks,
            WorkPlaces places,
            AccessQuery reach) {
        this.billing = billing;
        this.bank = bank;
        this.dunning = dunning;
        this.tasks = tasks;
        this.places = places;
        this.reach = reach;
    }

    /**
     * So much of one kind.
     *
     * @param name of the text {@code receivables.waits.<name>}
     * @param address absent for whoever may not go there
     */
    record WaitingCount(
            String name, BoundedCount count, @Nullable String address) {}

    /** A document, credit note or movement that the finance system refused. */
    record RefusalEntry(String kind, @Nullable String subject, String address) {}

    List<WaitingCount> counts() {
        return Stream.of(
                        of("bank", bank.open(MOST), "/bank"),
                        of("money", billing.waitingMoney(MOST), "/money"),
                        of("corrections", billing.askedCorrections(MOST), "/approvals"),
                        of("movements", billing.askedMovements(MOST), "/approvals"),
                        of("write-offs", billing.askedWriteOffs(MOST), "/approvals"),
                        of("dunning", runs(), "/dunning"))
                .toList();
    }

    private int runs() {
        return (int) dunning.page(Long.MAX_VALUE, 1).stream()
                .filter(run -> run.state() == RunState.PREVIEW)
                .count();
    }

    private WaitingCount of(String name, int counted, String address) {
        return new WaitingCount(name, BoundedCount.of(counted), reach.opens(address) ? address : null);
    }

    /** The oldest first. */
    List<RefusalEntry> refusals() {
        return tasks.ofKinds(REFUSALS, REFUSALS_SHOWN).stream()
                .map(this::refused)
                .toList();
    }

    private RefusalEntry refused(WaitingTask task) {
        return new RefusalEntry(task.kind(), task.orderNumber(), places.addressOf(task));
    }
}
