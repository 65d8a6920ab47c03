package io.orderwright.sales.taxprofiles;

import io.orderwright.platform.ground.owned.ActingVerb;
import io.orderwright.platform.ground.owned.ActsOn;
import io.orderwright.platform.ground.text.ChangedFields;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.ports.EditorRoles;
import io.orderwright.sales.taxprofiles.TaxProfileEvent.TaxProfileChanged;
import io.orderwright.sales.taxprofiles.store.TaxProfileRows;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what invoices to customers name. */
@Service
@Transactional
public class TaxProfiles {

    /** So many signs of an account tell which one it is to those who know it. */
    private static final int TOLD = 4;

    private final TaxProfileRows rows;
    private final CustomerMaster customers;
    private final EditorRoles roles;
    private final ApplicationEventPublisher events;

    TaxProfiles(TaxProfileRows rows, CustomerMaster customers, EditorRoles roles, ApplicationEventPublisher events) {
        this.rows = rows;
        this.customers = customers;
        this.roles = roles;
        this.events = events;
    }

    /** @throws Refusal NOT_FOUND for an unknown customer; for one of whom nothing was said, everything is absent */
    @Transactional(readOnly = true)
    public TaxProfileView get(String customer) {
        return find(customers.get(customer).code()).orElseGet(() -> TaxProfileView.nothing(customer));
    }

    @Transactional(readOnly = true)
    public Optional<TaxProfileView> find(String customer) {
        return Optional.ofNullable(byCustomer(List.of(customer)).get(customer));
    }

    /** Those that there are, by the customer's code. */
    @Transactional(readOnly = true)
    public Map<String, TaxProfileView> byCustomer(Collection<String> codes) {
        return rows.of(codes).stream().collect(Collectors.toMap(TaxProfileView::customer, Function.identity()));
    }

    /**
     * Says what invoices to a customer name.
     *
     * @throws Refusal INVALID for an unknown customer, a tax id that is none, and what is too long; FORBIDDEN for another title,
     *     tax id or bank account that are not the person's to change
     */
    @ActsOn(ActingVerb.EDIT_CUSTOMER)
    public void set(SetTaxProfile asked, String by) {
        change(asked, null, by);
    }

    /**
     * As {@link #set}, when it is still what was seen.
     *
     * @param seen {@link TaxProfileView#fingerprint()} of what was shown
     * @throws Refusal CHANGED when it is another by now
     */
    @ActsOn(ActingVerb.EDIT_CUSTOMER)
    public void edit(SetTaxProfile asked, String seen, String by) {
        change(asked, seen, by);
    }

    /** Forgets what invoices to customers would name who were entered by mistake. */
    @ActsOn(ActingVerb.EDIT_CUSTOMER)
    public void forget(Collection<String> customerCodes, String by) {
        rows.remove(customerCodes);
    }

    private void change(SetTaxProfile asked, @Nullable String seen, String by) {
        if (customers.find(asked.customer()).isEmpty()) {
            throw Refusal.invalid("customer", "customer.unknown", asked.customer());
        }
        rows.hold(asked.customer());
        TaxProfileView after = asked.kept();
        TaxProfileView before = find(asked.customer()).orElseGet(() -> TaxProfileView.nothing(asked.customer()));
        if (seen != null && !seen.equals(before.fingerprint())) {
            throw Refusal.changed("tax.changed-meanwhile", asked.customer());
        }
        refuseUnlessTheirs(before, after, by);
        if (!before.equals(after)) {
            rows.set(after);
            events.publishEvent(new TaxProfileChanged(after.customer(), by, told(before, after)));
        }
    }

    private void refuseUnlessTheirs(TaxProfileView before, TaxProfileView after, String by) {
        List<GuardedTaxField> changed = Arrays.stream(GuardedTaxField.values())
                .filter(field -> field.changes(before, after))
                .toList();
        if (changed.isEmpty() || by.equals(BusinessEvent.SYSTEM)) {
            return;
        }
        Set<String> own = roles.of(by);
        if (GuardedTaxField.ROLES.stream().noneMatch(own::contains)) {
            throw Refusal.forbidden("tax.not-yours." + changed.get(0).field(), after.customer());
        }
    }

    private static String told(TaxProfileView before, TaxProfileView after) {
        return new ChangedFields()
                .told("title", before.title(), after.title())
                .told("taxId", before.taxId(), after.taxId())
                .told("registeredAddress", before.registeredAddress(), after.registeredAddress())
                .told("bank", before.bank(), after.bank())
                .told("bankAccount", before.bankAccount(), after.bankAccount(), TaxProfiles::end)
                .named("registeredPhone", before.registeredPhone(), after.registeredPhone())
                .inWords();
    }

    private static String end(@Nullable String account) {
        return account == null ? "" : "…" + account.substring(Math.max(0, account.length() - TOLD));
    }
}
