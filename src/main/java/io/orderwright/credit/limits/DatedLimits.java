package io.orderwright.credit.limits;

import io.orderwright.credit.domain.CreditLimit;
import io.orderwright.credit.domain.LimitInForce;
import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known already about a customer's limit beyond the ordinary one of today: each temporary one, and each day on which the
 * ordinary one becomes another. One that ends is said by the day after: what counts from then on.
 *
 * @param today the day as of which it is said
 * @param currency the account's
 * @param approved every approved limit of the customer that is not over today
 */
record DatedLimits(LocalDate today, String currency, Collection<CreditLimit> approved) {

    /** In the order of their days; of two temporary ones for the same days the lower one never counts. */
    List<CarriedLimit> all() {
        Map<String, CarriedLimit> temporary = new TreeMap<>();
        approved.stream()
                .filter(limit -> limit.kind() == LimitKind.TEMPORARY)
                .map(CreditLimit::said)
                .forEach(said -> temporary.merge(
                        said.key(), said, (one, two) -> one.amount().isMoreThan(two.amount()) ? one : two));
        List<CarriedLimit> all = new ArrayList<>(temporary.values());
        for (LocalDate day : turns()) {
            Money then = ordinary(day);
            if (!then.equals(ordinary(day.minusDays(1)))) {
                all.add(new CarriedLimit(
                        approved.iterator().next().customerCode(), LimitKind.ORDINARY, then, day, null));
            }
        }
        return all;
    }

    /** Whether it is known with the same amount. */
    boolean has(CarriedLimit said) {
        return said.kind() == LimitKind.TEMPORARY
                ? all().contains(said)
                : said.validFrom().isAfter(today) && ordinary(said.validFrom()).equals(said.amount());
    }

    /** Whether something else is known for its days. */
    boolean another(CarriedLimit said) {
        return all().stream().anyMatch(known -> known.key().equals(said.key()));
    }

    private TreeSet<LocalDate> turns() {
        TreeSet<LocalDate> days = new TreeSet<>();
        approved.stream().filter(limit -> limit.kind() == LimitKind.ORDINARY).forEach(limit -> {
            LocalDate until = limit.validUntil();
            days.add(limit.validFrom());
            if (until != null) {
                days.add(until.plusDays(1));
            }
        });
        days.removeIf(day -> !day.isAfter(today));
        return days;
    }

    private Money ordinary(LocalDate day) {
        return LimitInForce.on(day, currency, approved).ordinary();
    }
}
