package io.orderwright.owners.rules;

import io.orderwright.owners.rules.store.TableWorkbooks;
import io.orderwright.owners.rules.store.TableWorkbooks.AskingRelease;
import io.orderwright.platform.decisions.TableRefused;
import io.orderwright.platform.decisions.own.OwnFact;
import io.orderwright.platform.decisions.workshop.TableView;
import io.orderwright.platform.decisions.workshop.TableWorkshop;
import io.orderwright.platform.ground.fields.FieldUsers;
import io.orderwright.platform.kernel.CompanyCalendar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Tables that decide, or will from a moment on, go by the own fields that their columns are about. */
@Component
class TableFieldUses implements FieldUsers {

    private final TableWorkshop workshop;
    private final TableWorkbooks workbooks;
    private final CompanyCalendar calendar;

    TableFieldUses(TableWorkshop workshop, TableWorkbooks workbooks, CompanyCalendar calendar) {
        this.workshop = workshop;
        this.workbooks = workbooks;
        this.calendar = calendar;
    }

    @Override
    public List<FieldUse> usesOf(String subject, String code) {
        List<FieldUse> uses = new ArrayList<>();
        String fact = subject + "." + code;
        // Those of the folder are known by what is in place only.
        workshop.names().stream()
                .filter(table -> asks(workshop.ownFactsInForce(table), fact))
                .forEach(table -> uses.add(new FieldUse(table, words(workshop.inForce(table), fact))));
        workbooks.asking(calendar.now()).stream()
                .filter(one -> asks(one.ownFacts(), fact))
                .forEach(one -> uses.add(new FieldUse(one.table(), words(one, fact))));
        return uses;
    }

    private static boolean asks(List<OwnFact> facts, String fact) {
        return facts.stream().map(OwnFact::name).anyMatch(fact::equals);
    }

    private Set<String> words(AskingRelease release, String fact) {
        try {
            return words(workshop.view(release.table(), release.content(), release.ownFacts()), fact);
        } catch (TableRefused unusable) {
            // It never decides as it is, whatever becomes of the field.
            return Set.of();
        }
    }

    private static Set<String> words(TableView table, String fact) {
        Set<String> words = new TreeSet<>();
        for (int column = 0; column < table.columns().size(); column++) {
            if (table.columns().get(column).field().equals(fact)) {
                int here = column;
                table.rows()
                        .forEach(row ->
                                words.addAll(Arrays.asList(row.cells().get(here).split(","))));
            }
        }
        return words;
    }
}
