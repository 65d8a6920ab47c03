package io.orderwright.finance.invoices.ports;

import io.orderwright.platform.kernel.Money;
import java.util.List;

/** What a statement of account says that invoices do not know, and who may read what of an account. */
public interface AccountHolders {

    /** Whose account it is. */
    record AccountHolder(String code, String name) {}

    /** @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown customer */
    AccountHolder get(String customer);

    /** Fees and interest of dunning that are open, one sum a currency. */
    List<Money> claims(String customer);

    /** Whether whoever asks may read what customers owe. */
    boolean mayReadDebts();

    /** What was said why money pays a document or does no longer, for whoever asks: {@code ***} where it is not for him. */
    String reason(String said);
}
