package io.orderwright.finance.dunning.letters;

import io.orderwright.finance.dunning.DunningFacts;
import io.orderwright.finance.dunning.DunningSettings;
import io.orderwright.finance.dunning.domain.ClaimAccount.RowKey;
import io.orderwright.finance.dunning.domain.DunningLetter.LetterContent;
import io.orderwright.finance.dunning.domain.LetterDraft;
import io.orderwright.finance.dunning.domain.LetterDraft.LeveledRow;
import io.orderwright.finance.dunning.domain.LetterDraft.StopReasons;
import io.orderwright.finance.dunning.domain.LetterDraft.ToldBefore;
import io.orderwright.finance.dunning.domain.LetterDraft.ToldRow;
import io.orderwright.finance.dunning.domain.LetterFigures;
import io.orderwright.finance.dunning.domain.LevelAnswer;
import io.orderwright.finance.dunning.domain.LevelTable;
import io.orderwright.finance.dunning.ports.DunnedCustomers;
import io.orderwright.finance.dunning.ports.DunnedCustomers.DunnedCustomer;
import io.orderwright.finance.dunning.ports.OverdueMoney;
import io.orderwright.finance.dunning.ports.OverdueMoney.OverdueRow;
import io.orderwright.finance.dunning.stops.StopView;
import io.orderwright.finance.dunning.store.ClaimRows;
import io.orderwright.finance.dunning.store.LetterRows;
import io.orderwright.finance.dunning.store.StopRows;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.decisions.own.AskedThings;
import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks at what is overdue, and says whom it would tell what, by the table finance/dunning-level; keeps nothing. */
@Component
class LetterDrafts {

    static final String TABLE = "finance/dunning-level";

    private final OverdueMoney money;
    private final DunnedCustomers customers;
    private final DecisionTables tables;
    private final LetterRows letters;
    private final StopRows stops;
    private final ClaimRows claims;
    private final DunningSettings settings;

    LetterDrafts(
            OverdueMoney money,
            DunnedCustomers customers,
            DecisionTables tables,
            LetterRows letters,
            StopRows stops,
            ClaimRows claims,
            DunningSettings settings) {
        this.money = money;
        this.customers = customers;
        this.tables = tables;
        this.letters = letters;
        this.stops = stops;
        this.claims = claims;
        this.settings = settings;
    }

    /** A letter that might be, with what it would ask for. */
    record DraftedLetter(LetterDraft draft, Money fee, LetterFigures figures) {

        LetterContent content() {
            return LetterContent.of(draft, fee, figures);
        }
    }

    /** One for each customer who has anything overdue that has a level, in the order of their codes. */
    List<DraftedLetter> all(LocalDate day) {
        Map<String, List<OverdueRow>> overdue = money.overdue(day, null).stream()
                .collect(Collectors.groupingBy(OverdueRow::customer, TreeMap::new, Collectors.toList()));
        Map<String, DunnedCustomer> known = customers.of(overdue.keySet());
        Map<String, Map<RowKey, ToldRow>> told = letters.told(overdue.keySet(), "");
        Map<String, LocalDate> last = letters.last(overdue.keySet());
        Map<String, StopReasons> stopped = stopped(overdue.keySet(), day);
        List<DraftedLetter> drafted = new ArrayList<>();
        overdue.forEach((code, rows) -> {
            DunnedCustomer customer = known.get(code);
            Map<RowKey, ToldRow> before = told.getOrDefault(code, Map.of());
            if (customer != null) {
                LetterDraft.of(
                                customer,
                                day,
                                rows,
                                table(customer, before, day),
                                money::inCompanyCurrency,
                                new ToldBefore(levels(before), last.get(code)),
                                stopped.getOrDefault(code, new StopReasons(null, Map.of())))
                        .ifPresent(draft -> drafted.add(drafted(draft, day)));
            }
        });
        return drafted;
    }

    private DraftedLetter drafted(LetterDraft draft, LocalDate day) {
        LeveledRow first = draft.rows().get(0);
        Money fee = money.inCurrency(draft.answer().fee(), first.row().open().code());
        return new DraftedLetter(
                draft,
                fee,
                new LetterFigures(settings.settlement(), draft.rows(), claims.of(List.of(draft.customer())), fee, day));
    }

    /** A letter as it is by now, at the levels that were seen; empty when nothing of it is left to tell. */
    Optional<DraftedLetter> again(LetterView letter, LocalDate today) {
        String code = letter.customer();
        DunnedCustomer customer = customers.of(List.of(code)).get(code);
        Map<RowKey, Integer> seen = new HashMap<>();
        ToldRows.of(letter).forEach(row -> seen.put(new RowKey(row.invoice(), row.rowNo()), row.level()));
        return customer == null
                ? Optional.empty()
                : LetterDraft.again(
                                customer,
                                letter.day(),
                                money.overdue(letter.day(), code),
                                seen,
                                table(
                                        customer,
                                        letters.told(List.of(code), letter.number())
                                                .getOrDefault(code, Map.of()),
                                        letter.day()),
                                stopped(List.of(code), today).getOrDefault(code, new StopReasons(null, Map.of())))
                        .filter(draft -> !draft.small(money::inCompanyCurrency))
                        .map(draft -> drafted(draft, today));
    }

    private static Map<RowKey, Integer> levels(Map<RowKey, ToldRow> before) {
        Map<RowKey, Integer> levels = new HashMap<>();
        before.forEach((row, told) -> levels.put(row, told.level()));
        return levels;
    }

    private LevelTable table(DunnedCustomer customer, Map<RowKey, ToldRow> before, LocalDate day) {
        return (row, daysOverdue) -> {
            ToldRow told = before.get(new RowKey(row.invoice(), row.rowNo()));
            return LevelAnswer.of(
                    tables.decide(
                            TABLE,
                            new DunningFacts(
                                    customer.tier(),
                                    daysOverdue,
                                    told == null ? 0 : told.level(),
                                    told == null
                                            ? DunningFacts.NEVER
                                            : Math.toIntExact(ChronoUnit.DAYS.between(told.last(), day))),
                            AskedThings.customer(customer.code())),
                    money.companyCurrency());
        };
    }

    private Map<String, StopReasons> stopped(Collection<String> codes, LocalDate day) {
        Map<String, StopReasons> found = new HashMap<>();
        stops.inForce(codes, day).stream()
                .collect(Collectors.groupingBy(StopView::customer))
                .forEach((code, all) -> {
                    Map<String, String> invoices = new HashMap<>();
                    String whole = null;
                    for (StopView stop : all) {
                        if (stop.invoice() == null) {
                            whole = stop.reason();
                        } else {
                            invoices.put(stop.invoice(), stop.reason());
                        }
                    }
                    found.put(code, new StopReasons(whole, invoices));
                });
        return found;
    }
}
