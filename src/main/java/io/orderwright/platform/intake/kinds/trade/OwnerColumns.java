package io.orderwright.platform.intake.kinds.trade;

import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.teams.OwnerView;
import io.orderwright.sales.teams.Ownership;
import io.orderwright.sales.teams.SetOwner;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The columns of a file of customers that say who looks after them. */
@Component
public class OwnerColumns {

    private final Ownership ownership;

    OwnerColumns(Ownership ownership) {
        this.ownership = ownership;
    }

    /** Who looks after the customers now, by code. */
    public Map<String, OwnerView> known(Collection<String> customers) {
        return ownership.ofCustomers(customers);
    }

    /** Who looks after the customer when the row is written; complains in the row. */
    public OwnerView wanted(Row row, OwnerView before) {
        boolean person = row.has("owner");
        if (!person && !row.has("team")) {
            return before;
        }
        SetOwner said = new SetOwner(
                person ? row.text("owner") : before.owner(),
                row.has("team") ? row.text("team") : person ? null : before.team());
        try {
            return ownership.checked(said, before);
        } catch (Refusal refused) {
            row.complain(Objects.requireNonNullElse(refused.field(), "owner"), refused.code(), refused.arguments());
            return before;
        }
    }

    /** Somebody else looks after the customer from now on; who did before stays. */
    public void set(String customer, OwnerView wanted, OwnerView before, String by) {
        if (!wanted.equals(before)) {
            ownership.setCustomer(customer, new SetOwner(wanted.owner(), wanted.team()), by);
        }
    }
}
