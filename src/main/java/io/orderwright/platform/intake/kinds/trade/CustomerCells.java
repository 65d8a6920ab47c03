package io.orderwright.platform.intake.kinds.trade;

import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.taxprofiles.TaxProfileView;
import io.orderwright.sales.teams.OwnerView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Customers that are known, as rows of the file that would bring them in. */
public final class CustomerCells {

    private static final int PAGE = 500;

    private final CustomerMaster customers;
    private final CreditColumns grants;
    private final OwnerColumns ownership;
    private final TaxColumns taxes;

    public CustomerCells(CustomerMaster customers, CreditColumns grants, OwnerColumns ownership, TaxColumns taxes) {
        this.taxes = taxes;
        this.customers = customers;
        this.grants = grants;
        this.ownership = ownership;
    }

    public void each(Consumer<String[]> row) {
        String after = "";
        for (List<CustomerView> page = customers.page(after, "", PAGE);
                !page.isEmpty();
                page = customers.page(after, "", PAGE)) {
            Map<String, OwnerView> owners =
                    ownership.known(page.stream().map(CustomerView::code).toList());
            Map<String, TaxProfileView> taxed =
                    taxes.known(page.stream().map(CustomerView::code).toList());
            for (CustomerView one : page) {
                Stream<String> own = Stream.of(cells(one, owners.getOrDefault(one.code(), OwnerView.NOBODY)));
                Stream<String> last = Stream.of(one.paymentTerms());
                row.accept(Stream.of(own, taxes.cells(taxed.get(one.code())), last)
                        .flatMap(cells -> cells)
                        .toArray(String[]::new));
                after = one.code();
            }
        }
    }

    private String[] cells(CustomerView one, OwnerView owner) {
        Optional<GrantCredit> credit = grants.granted(one.code());
        return new String[] {
            one.code(),
            one.name(),
            one.tier().name(),
            one.currency(),
            String.valueOf(one.paymentTermsDays()),
            Objects.requireNonNullElse(one.contact(), ""),
            Objects.requireNonNullElse(one.phone(), ""),
            Objects.requireNonNullElse(one.email(), ""),
            Objects.requireNonNullElse(one.address(), ""),
            Objects.requireNonNullElse(one.city(), ""),
            Objects.requireNonNullElse(one.country(), ""),
            one.deliveryTerms().name(),
            one.active() ? "yes" : "no",
            Objects.requireNonNullElse(owner.owner(), ""),
            Objects.requireNonNullElse(owner.team(), ""),
            credit.map(GrantCredit::grade).orElse(""),
            credit.map(granted -> granted.limit().toString()).orElse("")
        };
    }
}
