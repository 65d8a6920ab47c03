package io.orderwright.owners.rules;

import io.orderwright.owners.rules.store.TableWorkbooks;
import io.orderwright.platform.decisions.OwnersTables;
import io.orderwright.platform.kernel.CompanyCalendar;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells whoever decides which workbooks owners have released. */
@Component
class ReleasedTables implements OwnersTables {

    private final TableWorkbooks workbooks;
    private final CompanyCalendar calendar;

    ReleasedTables(TableWorkbooks workbooks, CompanyCalendar calendar) {
        this.workbooks = workbooks;
        this.calendar = calendar;
    }

    @Override
    public List<OwnersTable> inForce() {
        return workbooks.inForce(calendar.now());
    }
}
