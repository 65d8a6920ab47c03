package io.orderwright.finance.invoices.exchange;

import io.orderwright.finance.invoices.ports.PayableOrders;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Money in another currency than the customer's account is not taken in; what to enter instead is said. */
@Component
public class ThirdCurrencies {

    private final PayableOrders orders;
    private final HomeValues values;

    ThirdCurrencies(PayableOrders orders, HomeValues values) {
        this.orders = orders;
        this.values = values;
    }

    /**
     * @param day on which the money came; both legs are of that day
     * @throws Refusal INVALID when the customer's debts are in another currency, with what the money is worth in it
     */
    public void refuse(String customer, Money money, LocalDate day) {
        String account = orders.accountCurrency(customer).orElse(money.code());
        if (account.equals(money.code())) {
            return;
        }
        Optional<Money> worth = values.cross(money, account, day);
        throw worth.isPresent()
                ? Refusal.invalid(
                        "currency", "payment.third-currency-worth", money, customer, account, day, worth.get())
                : Refusal.invalid("currency", "payment.third-currency", money, customer, account, day);
    }
}
