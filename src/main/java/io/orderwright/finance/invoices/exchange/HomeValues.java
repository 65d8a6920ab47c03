package io.orderwright.finance.invoices.exchange;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.reference.Currencies;
import io.orderwright.platform.reference.ExchangeRate;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What amounts in other currencies are worth on a day. */
@Component
public class HomeValues {

    private final Currencies currencies;

    HomeValues(Currencies currencies) {
        this.currencies = currencies;
    }

    /** The company's currency. */
    static String home() {
        return Currencies.COMPANY_CURRENCY;
    }

    static boolean isHome(String currency) {
        return currency.equals(home());
    }

    /** Units of the company's currency for one unit on that day. */
    Optional<ExchangeRate> rate(String currency, LocalDate day) {
        return isHome(currency)
                ? Optional.of(ExchangeRate.ONE)
                : currencies.at(currency, day).filter(rate -> rate.signum() > 0).map(ExchangeRate::new);
    }

    /** In the company's currency; absent for what is in it anyway, and without a rate for the day. */
    public Optional<Money> abroad(Money money, LocalDate day) {
        return isHome(money.code()) ? Optional.empty() : rate(money.code(), day).map(rate -> rate.atHome(money));
    }

    /** In another currency, both at the rates of that day; absent without one of them. */
    Optional<Money> cross(Money money, String currency, LocalDate day) {
        return rate(money.code(), day).flatMap(from -> rate(currency, day).map(to -> from.cross(money, to, currency)));
    }
}
