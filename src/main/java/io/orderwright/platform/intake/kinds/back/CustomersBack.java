package io.orderwright.platform.intake.kinds.back;

import io.orderwright.credit.limits.CreditGrants;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.platform.intake.ImportRights;
import io.orderwright.platform.intake.back.RecordsBack;
import io.orderwright.platform.intake.kinds.back.CustomersBack.CustomerState;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.taxprofiles.SetTaxProfile;
import io.orderwright.sales.taxprofiles.TaxProfileView;
import io.orderwright.sales.taxprofiles.TaxProfiles;
import io.orderwright.sales.teams.OwnerView;
import io.orderwright.sales.teams.Ownership;
import io.orderwright.sales.teams.SetOwner;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Customers with all that their file says: who looks after them, what invoices name, and what they may owe. */
@Component
public class CustomersBack implements RecordsBack<CustomerState> {

    private final CustomerMaster customers;
    private final Ownership owners;
    private final TaxProfiles taxes;
    private final CreditGrants credit;
    private final ImportRights rights;

    CustomersBack(
            CustomerMaster customers, Ownership owners, TaxProfiles taxes, CreditGrants credit, ImportRights rights) {
        this.customers = customers;
        this.owners = owners;
        this.taxes = taxes;
        this.credit = credit;
        this.rights = rights;
    }

    /**
     * @param tax absent where nothing was said
     * @param credit absent without an account
     */
    public record CustomerState(
            CustomerView customer,
            OwnerView owner,
            @Nullable TaxProfileView tax,
            @Nullable GrantCredit credit) {}

    @Override
    public Class<CustomerState> stateType() {
        return CustomerState.class;
    }

    @Override
    public RecordName named() {
        return RecordName.CUSTOMER;
    }

    @Override
    public Map<String, CustomerState> now(Collection<String> codes) {
        Map<String, OwnerView> owned = owners.ofCustomers(codes);
        Map<String, TaxProfileView> taxed = taxes.byCustomer(codes);
        Map<String, GrantCredit> granted = credit.granted(codes);
        Map<String, CustomerState> states = new HashMap<>();
        customers
                .byCode(codes)
                .forEach((code, customer) -> states.put(
                        code,
                        new CustomerState(
                                customer,
                                owned.getOrDefault(code, OwnerView.NOBODY),
                                taxed.get(code),
                                granted.get(code))));
        return states;
    }

    @Override
    public void restore(Map<String, CustomerState> before, Map<String, CustomerState> now, String actor) {
        customers.registerAll(
                before.values().stream()
                        .map(state -> RegisterCustomer.of(state.customer()))
                        .toList(),
                actor);
        before.forEach((code, stood) -> {
            CustomerState stands = Objects.requireNonNull(now.get(code));
            restoreOwner(code, stood, stands, actor);
            restoreTax(code, stood, stands, actor);
            restoreCredit(code, stood, stands, actor);
        });
    }

    private void restoreOwner(String code, CustomerState stood, CustomerState stands, String actor) {
        if (!stood.owner().equals(stands.owner())) {
            owners.setCustomer(
                    code, new SetOwner(stood.owner().owner(), stood.owner().team()), actor);
        }
    }

    private void restoreTax(String code, CustomerState stood, CustomerState stands, String actor) {
        TaxProfileView was = stood.tax() == null ? TaxProfileView.nothing(code) : stood.tax();
        TaxProfileView is = stands.tax() == null ? TaxProfileView.nothing(code) : stands.tax();
        if (!was.equals(is)) {
            taxes.edit(SetTaxProfile.of(was), is.fingerprint(), actor);
        }
    }

    /** An account that the file opened goes as long as it was never used. */
    private void restoreCredit(String code, CustomerState stood, CustomerState stands, String actor) {
        if (Objects.equals(stood.credit(), stands.credit())) {
            return;
        }
        requireCredit();
        if (stood.credit() == null) {
            credit.close(code, actor);
        } else {
            credit.set(stood.credit(), actor);
        }
    }

    /** What a file may say to whoever grants credit only, only they take back. */
    private void requireCredit() {
        if (!rights.mayGrantCredit()) {
            throw Refusal.forbidden("intake.credit-not-yours");
        }
    }

    @Override
    public void remove(Map<String, CustomerState> now, String actor) {
        now.forEach((code, stands) -> {
            if (stands.credit() != null) {
                requireCredit();
                credit.close(code, actor);
            }
        });
        taxes.forget(now.keySet(), actor);
        owners.forgetCustomers(now.keySet(), actor);
        customers.removeAll(now.keySet(), actor);
    }
}
