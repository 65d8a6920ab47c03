package io.orderwright.sales.customers;

import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.reference.Currencies;
import io.orderwright.sales.customers.ports.CustomerBooks;
import io.orderwright.sales.customers.ports.EditorRoles;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Whether somebody may enter or change a customer so: the one place for pages, API and files. */
@Component
class MasterRights {

    private final EditorRoles roles;
    private final CustomerBooks books;
    private final Currencies currencies;

    MasterRights(EditorRoles roles, CustomerBooks books, Currencies currencies) {
        this.roles = roles;
        this.books = books;
        this.currencies = currencies;
    }

    /**
     * A new customer has the usual tier, terms and currency, unless whoever enters it may say another.
     *
     * @throws Refusal FORBIDDEN; INVALID for a currency that is not dealt in
     */
    void entered(RegisterCustomer data, String by) {
        currencies.require("currency", data.currency());
        require(field -> !field.usual(data), data.code(), by);
    }

    /**
     * What is not changed is no fault, whoever says it.
     *
     * @throws Refusal FORBIDDEN for a field that is not the person's to change; CONFLICT for another currency of a customer
     *     of whom the books hold something
     */
    void changed(CustomerView known, RegisterCustomer data, String by) {
        require(field -> field.changes(known, data), data.code(), by);
        if (GuardedField.CURRENCY.changes(known, data)) {
            currencies.require("currency", data.currency());
        }
        if (GuardedField.CURRENCY.changes(known, data) && books.holdAnythingOf(known.code())) {
            throw Refusal.conflict("customer.currency-in-use", known.code(), known.currency());
        }
    }

    private void require(Predicate<GuardedField> said, String code, String by) {
        List<GuardedField> wanted =
                Arrays.stream(GuardedField.values()).filter(said).toList();
        if (wanted.isEmpty() || by.equals(BusinessEvent.SYSTEM)) {
            return;
        }
        Set<String> own = roles.of(by);
        wanted.stream()
                .filter(field -> field.roles().stream().noneMatch(own::contains) && !own.contains(Roles.INITIAL_LOAD))
                .findFirst()
                .ifPresent(field -> {
                    throw Refusal.forbidden("customer.not-yours." + field.field(), code);
                });
    }
}
