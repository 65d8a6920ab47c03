package io.orderwright.finance.invoices.buyers;

import io.orderwright.sales.addresses.AddressBook;
import io.orderwright.sales.taxprofiles.TaxProfileView;
import io.orderwright.sales.taxprofiles.TaxProfiles;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom an invoice is made out to: asked of the master data when it is issued, a statement each, and kept by it. */
@Component
public class InvoiceBuyers {

    private final TaxProfiles profiles;
    private final AddressBook addresses;

    InvoiceBuyers(TaxProfiles profiles, AddressBook addresses) {
        this.profiles = profiles;
        this.addresses = addresses;
    }

    /**
     * What invoices to the customer name now.
     *
     * @param today the day that is kept with it
     */
    public InvoiceBuyer of(String customer, LocalDate today) {
        return InvoiceBuyer.of(profiles.find(customer).orElseGet(() -> TaxProfileView.nothing(customer)), today);
    }

    /** The customer's address of bills now; nothing where no address is that. */
    public @Nullable BillTo billTo(String customer) {
        return addresses.billTo(customer).map(BillTo::of).orElse(null);
    }
}
