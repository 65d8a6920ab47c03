package io.orderwright.credit.domain;

import io.orderwright.credit.limits.LimitKind;
import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What counts on a day: the ordinary limit that began last, or a temporary one that is higher.
 *
 * @param amount zero when nothing counts
 * @param ordinary what would count without any temporary limit
 * @param until the last day on which that holds for sure, going by what is approved now; absent for ever
 * @param id of the limit that counts; absent when none does
 */
public record LimitInForce(
        Money amount,
        Money ordinary,
        @Nullable LocalDate until,
        @Nullable Long id) {

    /**
     * @param currency the account's
     * @param approved every approved limit of the customer that is not over on that day
     */
    public static LimitInForce on(LocalDate day, String currency, Collection<CreditLimit> approved) {
        Optional<CreditLimit> ordinary = counting(approved, day, LimitKind.ORDINARY)
                .max(Comparator.comparing(CreditLimit::validFrom).thenComparing(CreditLimit::id));
        Optional<CreditLimit> counts = Stream.concat(ordinary.stream(), counting(approved, day, LimitKind.TEMPORARY))
                .max(Comparator.comparing(CreditLimit::amount));
        LocalDate until = approved.stream()
                .flatMap(limit -> turns(limit, day))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new LimitInForce(
                counts.map(CreditLimit::amount).orElse(Money.zero(currency)),
                ordinary.map(CreditLimit::amount).orElse(Money.zero(currency)),
                until,
                counts.map(CreditLimit::id).orElse(null));
    }

    private static Stream<CreditLimit> counting(Collection<CreditLimit> limits, LocalDate day, LimitKind kind) {
        return limits.stream().filter(limit -> limit.kind() == kind && limit.countsOn(day));
    }

    /** The last days before something about it changes. */
    private static Stream<LocalDate> turns(CreditLimit limit, LocalDate day) {
        LocalDate until = limit.validUntil();
        return limit.validFrom().isAfter(day)
                ? Stream.of(limit.validFrom().minusDays(1))
                : until == null || until.isBefore(day) ? Stream.empty() : Stream.of(until);
    }
}
