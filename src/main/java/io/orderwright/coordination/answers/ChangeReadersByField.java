package io.orderwright.coordination.answers;

import io.orderwright.coordination.revisions.ChangeCosts;
import io.orderwright.platform.decisions.own.RowsForReader;
import io.orderwright.platform.security.FieldRights;
import io.orderwright.platform.security.FieldRights.Field;
import io.orderwright.sales.changes.ChangeEffects;
import io.orderwright.sales.changes.ports.ChangeReaders;
import org.springframework.stereotype.Component;

/** Rows that tell a grade are for whoever reads credit, those that tell what is said in own fields for whoever reads these. */
@Component
class ChangeReadersByField implements ChangeReaders {

    private final FieldRights rights;
    private final RowsForReader rows;

    ChangeReadersByField(FieldRights rights, RowsForReader rows) {
        this.rows = rows;
        this.rights = rights;
    }

    @Override
    public boolean mayReadRows() {
        return rights.mayRead(Field.CREDIT) && rows.mayRead(ChangeEffects.TABLE);
    }

    @Override
    public boolean mayReadCostRows() {
        return rows.mayRead(ChangeCosts.TABLE);
    }
}
