package io.orderwright.sales.orders.entry;

import static io.orderwright.platform.kernel.Roles.SALES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;

import io.orderwright.platform.ground.fields.FieldPlace;
import io.orderwright.platform.ground.fields.FieldSubject;
import io.orderwright.platform.ground.owned.ActingVerb;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Owners may add fields to orders. */
@Component
class OrderFields implements FieldSubject.Offer {

    /** What orders are called as things with own fields. */
    static final String ORDER = "order";

    @Override
    public List<FieldSubject> fieldSubjects() {
        return List.of(new FieldSubject(
                ORDER,
                10,
                "sales_order",
                "number",
                List.of(SALES, SALES_MANAGER),
                ActingVerb.CHANGE_ORDER,
                Set.of(FieldPlace.ENTRY, FieldPlace.PAPER, FieldPlace.EXPORT, FieldPlace.COLUMN, FieldPlace.SEARCH),
                true));
    }
}
