package io.orderwright.platform.reference;

import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.ReferenceEvent.ExchangeRateEntered;
import io.orderwright.platform.reference.ReferenceEvent.RateRemoved;
import io.orderwright.platform.reference.store.ExchangeRateRows;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The currencies that are dealt in, and what they are worth. A currency without a rate is not dealt in. */
@Service
@Transactional
public class Currencies {

    /** In which exchange rates, tiers and thresholds are said (ISO 4217). */
    public static final String COMPANY_CURRENCY = "CNY";

    /** Amounts of documents are kept with so many decimals. */
    private static final int DECIMALS = 2;

    private static final int RATE_DECIMALS = 12;

    private final ExchangeRateRows rows;
    private final CompanyCalendar calendar;
    private final ApplicationEventPublisher events;

    Currencies(ExchangeRateRows rows, CompanyCalendar calendar, ApplicationEventPublisher events) {
        this.rows = rows;
        this.calendar = calendar;
        this.events = events;
    }

    /**
     * @param field what the currency is called where it was typed
     * @throws Refusal INVALID when nothing is known of its worth today: what cannot be compared is not dealt in
     */
    @Transactional(readOnly = true)
    public void require(String field, String currency) {
        if (worth(currency).isEmpty()) {
            throw Refusal.invalid(field, "catalog.currency-unknown", currency, calendar.today());
        }
    }

    /** What one unit of the currency is worth today in the company's; absent when nobody has said so. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> worth(String currency) {
        return rows.at(currency, calendar.today()).filter(rate -> rate.signum() > 0);
    }

    /**
     * The amount in the company's currency at today's rate, rounded half away from zero: for tiers and thresholds only,
     * never for what anybody pays. Absent without a rate for the currency.
     */
    @Transactional(readOnly = true)
    public Optional<Money> inCompanyCurrency(BigDecimal amount, String currency) {
        return worth(currency).map(rate -> Money.rounded(amount.multiply(rate), COMPANY_CURRENCY));
    }

    /** What one unit of the first currency is worth in the second today, with twelve decimals; absent without a rate for either. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> rate(String from, String to) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        return worth(from)
                .flatMap(one -> worth(to).map(other -> one.divide(other, RATE_DECIMALS, RoundingMode.HALF_UP)));
    }

    /** Currencies that have a rate, in alphabetical order. */
    @Transactional(readOnly = true)
    public List<String> codes() {
        return rows.currencies();
    }

    /** One page by currency and day, beginning after {@code after} ("" for the first). */
    @Transactional(readOnly = true)
    public List<ExchangeRateView> page(String after, int size) {
        return rows.page(after, size);
    }

    /**
     * Enters what a currency is worth from a day on; the same again changes nothing.
     *
     * @throws Refusal INVALID for no currency of ISO 4217, one whose amounts do not have two decimals, the company's own,
     *     a day before today at which something else holds already, and for a rate that is half or twice the one
     *     before, unless a person has confirmed it
     */
    public void enter(EnterExchangeRate asked, String by) {
        check(asked);
        write(asked, by);
    }

    /** As {@link #enter}, for whoever moves the books in: a past day may follow the last one that is known. */
    public void bring(EnterExchangeRate asked, String by) {
        checkBrought(asked);
        write(asked, by);
    }

    /** Sets a rate that was entered by mistake back to what had been entered for just that day, whatever day it is. */
    public void restore(EnterExchangeRate stood, String by) {
        write(stood, by);
    }

    /** Removes a rate that was entered by mistake: what held before that day holds on. Whether it was used, the caller asked. */
    public void remove(String currency, LocalDate day, String by) {
        rows.enteredFor(currency, day).ifPresent(rate -> {
            rows.remove(currency, day);
            events.publishEvent(new RateRemoved(currency, by, day, PlainNumber.of(rate)));
        });
    }

    /** The rate that was entered for just that day; absent where none was. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> enteredFor(String currency, LocalDate day) {
        return rows.enteredFor(currency, day);
    }

    private void write(EnterExchangeRate asked, String by) {
        Optional<BigDecimal> before = rows.at(asked.currency(), asked.validFrom());
        Optional<BigDecimal> same = rows.enteredFor(asked.currency(), asked.validFrom());
        if (same.isPresent() && same.get().compareTo(asked.rate()) == 0) {
            return;
        }
        rows.enter(asked.currency(), asked.validFrom(), asked.rate());
        events.publishEvent(new ExchangeRateEntered(
                asked.currency(),
                by,
                asked.validFrom(),
                before.map(PlainNumber::of).orElse("–") + " → " + PlainNumber.of(asked.rate())));
    }

    /** The rate that holds at that day; absent where nothing does. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> at(String currency, LocalDate day) {
        return rows.at(currency, day);
    }

    /** Refuses as {@link #enter} does, and writes nothing. */
    @Transactional(readOnly = true)
    public void check(EnterExchangeRate asked) {
        check(asked, false);
    }

    /** Refuses as {@link #bring} does, and writes nothing. */
    @Transactional(readOnly = true)
    public void checkBrought(EnterExchangeRate asked) {
        check(asked, rows.follows(asked.currency(), asked.validFrom()));
    }

    private void check(EnterExchangeRate asked, boolean follows) {
        checkCurrency(asked.currency());
        Optional<BigDecimal> holds = rows.at(asked.currency(), asked.validFrom());
        boolean same = holds.isPresent() && holds.get().compareTo(asked.rate()) == 0;
        if (same) {
            return;
        }
        DaysOfRates.checkBrought(asked.validFrom(), calendar.today(), holds.isPresent(), follows);
        DaysOfRates.checkJump(asked.rate(), holds, asked.certain());
    }

    private static void checkCurrency(String code) {
        if (code.equals(COMPANY_CURRENCY)) {
            throw Refusal.invalid("currency", "reference.currency-own", code);
        }
        requireUsual("currency", code);
    }

    /**
     * Only currencies whose amounts have two decimals are dealt in, with customers, suppliers and banks.
     *
     * @param field what the currency is called where it was typed
     * @throws Refusal INVALID for no currency of ISO 4217, and one of other decimals
     */
    public static void requireUsual(String field, String code) {
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(code))) {
            throw Refusal.invalid(field, "reference.currency-iso", code);
        }
        int decimals = Currency.getInstance(code).getDefaultFractionDigits();
        if (decimals != DECIMALS) {
            throw Refusal.invalid(field, "reference.currency-decimals", code, Math.max(decimals, 0));
        }
    }
}
