package io.orderwright.coordination.answers;

import io.orderwright.platform.security.FieldRights;
import io.orderwright.platform.security.FieldRights.Field;
import io.orderwright.sales.changes.ports.ChangeReaders;
import org.springframework.stereotype.Component;

/** Rows that tell a grade are for whoever reads credit. */
@Component
class ChangeReadersByField implements ChangeReaders {

    private final FieldRights rights;

    ChangeReadersByField(FieldRights rights) {
        this.rights = rights;
    }

    @Override
    public boolean mayReadRows() {
        return rights.mayRead(Field.CREDIT);
    }
}
