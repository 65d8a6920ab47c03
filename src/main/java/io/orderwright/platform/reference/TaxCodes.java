package io.orderwright.platform.reference;

import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.platform.kernel.keys.KeyKind;
import io.orderwright.platform.reference.ReferenceEvent.RateRemoved;
import io.orderwright.platform.reference.ReferenceEvent.TaxRateEntered;
import io.orderwright.platform.reference.store.TaxRateRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tax codes and their rates, each from a day on. A document keeps the rate that held when it was written. */
@Service
@Transactional
public class TaxCodes {

    private final TaxRateRows rows;
    private final CompanyCalendar calendar;
    private final ApplicationEventPublisher events;

    TaxCodes(TaxRateRows rows, CompanyCalendar calendar, ApplicationEventPublisher events) {
        this.rows = rows;
        this.calendar = calendar;
        this.events = events;
    }

    /**
     * Today's rate of a code, as a fraction.
     *
     * @throws Refusal INVALID when the code has none
     */
    @Transactional(readOnly = true)
    public BigDecimal rate(String code) {
        LocalDate today = calendar.today();
        return rows.at(code, today)
                .map(TaxRateView::rate)
                .orElseThrow(() -> Refusal.invalid("taxCode", "catalog.tax-code-unknown", code, today));
    }

    /** The tax codes there are, in alphabetical order. */
    @Transactional(readOnly = true)
    public List<String> codes() {
        return rows.codes();
    }

    /** One page by code and day, beginning after {@code after} ("" for the first). */
    @Transactional(readOnly = true)
    public List<TaxRateView> page(String after, int size) {
        return rows.page(after, size);
    }

    /**
     * Enters the rate of a tax code from a day on; the same again changes nothing.
     *
     * @throws Refusal INVALID for a rate of 0 that does not say why, another that does, a code that differs from a known
     *     one by the case of letters only, a day before today at which something else holds already, and for a rate that
     *     is half or twice the one before, unless a person has confirmed it
     */
    public void enter(EnterTaxRate asked, String by) {
        check(asked);
        write(asked, by);
    }

    /** As {@link #enter}, for whoever moves the books in: a past day may follow the last one that is known. */
    public void bring(EnterTaxRate asked, String by) {
        checkBrought(asked);
        write(asked, by);
    }

    /** Sets a rate that was entered by mistake back to what had been entered for just that day, whatever day it is. */
    public void restore(EnterTaxRate stood, String by) {
        write(stood, by);
    }

    /** Removes a rate that was entered by mistake: what held before that day holds on. Whether it was used, the caller asked. */
    public void remove(String code, LocalDate day, String by) {
        rows.enteredFor(code, day).ifPresent(rate -> {
            rows.remove(code, day);
            events.publishEvent(new RateRemoved(code, by, day, percent(rate.rate())));
        });
    }

    /** What was entered for just that day; absent where nothing was. */
    @Transactional(readOnly = true)
    public Optional<TaxRateView> enteredFor(String code, LocalDate day) {
        return rows.enteredFor(code, day);
    }

    private void write(EnterTaxRate asked, String by) {
        Optional<TaxRateView> before = rows.at(asked.code(), asked.validFrom());
        if (before.isPresent() && before.get().validFrom().equals(asked.validFrom()) && same(before.get(), asked)) {
            return;
        }
        rows.enter(asked.code(), asked.validFrom(), asked.rate(), asked.zeroRate());
        events.publishEvent(new TaxRateEntered(
                asked.code(),
                by,
                asked.validFrom(),
                before.map(rate -> percent(rate.rate())).orElse("–") + " → " + percent(asked.rate()),
                asked.zeroRate()));
    }

    /** What holds at that day; absent where nothing does. */
    @Transactional(readOnly = true)
    public Optional<TaxRateView> at(String code, LocalDate day) {
        return rows.at(code, day);
    }

    /** Refuses as {@link #enter} does, and writes nothing. */
    @Transactional(readOnly = true)
    public void check(EnterTaxRate asked) {
        check(asked, false);
    }

    /** Refuses as {@link #bring} does, and writes nothing. */
    @Transactional(readOnly = true)
    public void checkBrought(EnterTaxRate asked) {
        check(asked, rows.follows(asked.code(), asked.validFrom()));
    }

    private void check(EnterTaxRate asked, boolean follows) {
        if (asked.rate().signum() == 0 && asked.zeroRate() == null) {
            throw Refusal.invalid("zeroRate", "reference.zero-why");
        }
        if (asked.rate().signum() != 0 && asked.zeroRate() != null) {
            throw Refusal.invalid("zeroRate", "reference.zero-not");
        }
        if (!rows.codes().contains(asked.code())) {
            BusinessKey.require("code", asked.code(), KeyKind.TAX_CODE);
        }
        rows.twin(asked.code()).ifPresent(twin -> {
            throw Refusal.invalid("code", "reference.twin", twin);
        });
        Optional<TaxRateView> holds = rows.at(asked.code(), asked.validFrom());
        if (holds.isPresent() && same(holds.get(), asked)) {
            return;
        }
        DaysOfRates.checkBrought(asked.validFrom(), calendar.today(), holds.isPresent(), follows);
        DaysOfRates.checkJump(asked.rate(), holds.map(TaxRateView::rate), asked.certain());
    }

    private static boolean same(TaxRateView there, EnterTaxRate asked) {
        return there.rate().compareTo(asked.rate()) == 0 && Objects.equals(there.zeroRate(), asked.zeroRate());
    }

    private static String percent(BigDecimal rate) {
        return PlainNumber.percent(rate) + " %";
    }
}
