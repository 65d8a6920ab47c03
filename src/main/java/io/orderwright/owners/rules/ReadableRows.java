package io.orderwright.owners.rules;

import io.orderwright.owners.fields.facts.FieldFacts;
import io.orderwright.owners.rules.store.TableWorkbooks;
import io.orderwright.platform.decisions.own.OwnFact;
import io.orderwright.platform.decisions.own.RowsForReader;
import io.orderwright.platform.decisions.workshop.TableWorkshop;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rows of tables that ask about own fields, for whoever may read what is said in those. */
@Component
class ReadableRows implements RowsForReader {

    private final TableWorkshop workshop;
    private final TableWorkbooks workbooks;
    private final FieldFacts fields;

    ReadableRows(TableWorkshop workshop, TableWorkbooks workbooks, FieldFacts fields) {
        this.workshop = workshop;
        this.workbooks = workbooks;
        this.fields = fields;
    }

    @Override
    public boolean mayRead(String table) {
        return fields.seesAll() || (seesAll(workshop.ownFactsInForce(table)) && seesAll(workbooks.everAskedBy(table)));
    }

    private boolean seesAll(List<OwnFact> asked) {
        return asked.stream().map(OwnFact::name).allMatch(fields::maySee);
    }
}
