package io.orderwright.platform.reference;

import io.orderwright.platform.kernel.BusinessEvent;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to what every document refers to. */
public sealed interface ReferenceEvent extends BusinessEvent {

    /** Somebody entered what a currency is worth; the subject is the currency. {@code rate}: what it was and is. */
    record ExchangeRateEntered(String subject, String actor, LocalDate validFrom, String rate)
            implements ReferenceEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("validFrom", validFrom.toString(), "rate", rate);
        }
    }

    /** Somebody entered the rate of a tax code; the subject is the code. {@code taxRate}: what it was and is, in percent. */
    record TaxRateEntered(
            String subject,
            String actor,
            LocalDate validFrom,
            String taxRate,
            @Nullable ZeroRate zeroRate) implements ReferenceEvent {
        @Override
        public Map<String, Object> details() {
            return zeroRate == null
                    ? Map.of("validFrom", validFrom.toString(), "taxRate", taxRate)
                    : Map.of("validFrom", validFrom.toString(), "taxRate", taxRate, "zeroRate", zeroRate.name());
        }
    }

    /** What was entered from a day on was a mistake, and holds no longer; the subject is the currency or the tax code. */
    record RateRemoved(String subject, String actor, LocalDate validFrom, String rate) implements ReferenceEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("validFrom", validFrom.toString(), "rate", rate);
        }
    }

    /** The unit was entered by mistake, and is no more; the subject is its code. */
    record UnitRemoved(String subject, String actor) implements ReferenceEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of();
        }
    }

    /** Somebody entered or changed a unit; the subject is its code. {@code decimals}: what they were and are. */
    record UnitEntered(String subject, String actor, String decimals, boolean active) implements ReferenceEvent {}
}
