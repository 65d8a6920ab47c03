package io.orderwright.sales.taxprofiles;

import io.orderwright.platform.kernel.Roles;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * To whom an invoice is made out, and whose account it names: once said, never changed by those who only sell. An invoice for
 * somebody else than who bought is how turnover is made up and tax is taken back twice.
 */
enum GuardedTaxField {
    TITLE("title", TaxProfileView::title),
    TAX_ID("taxId", TaxProfileView::taxId),
    BANK_ACCOUNT("bankAccount", TaxProfileView::bankAccount);

    /** Who may change what was said. */
    static final Set<String> ROLES = Set.of(Roles.FINANCE, Roles.SALES_MANAGER, Roles.INITIAL_LOAD);

    private final String field;
    private final Function<TaxProfileView, @Nullable String> value;

    GuardedTaxField(String field, Function<TaxProfileView, @Nullable String> value) {
        this.field = field;
        this.value = value;
    }

    /** The field's name in requests. */
    String field() {
        return field;
    }

    /** Whether something else was said before. */
    boolean changes(TaxProfileView before, TaxProfileView after) {
        return value.apply(before) != null && !Objects.equals(value.apply(before), value.apply(after));
    }
}
