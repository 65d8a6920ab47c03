package io.orderwright.platform.checks.sql;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.domain.OrderTransition;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The checks know no module, so that they name states of orders in their queries: as the order's own table has them. */
@Tag("architecture")
class OrderStatesInChecksTest {

    private static final Pattern LIST =
            Pattern.compile("(?:\\bo\\.state|\\bfrom sales_order\\s+where state) (?:not )?in \\(([^)]*)\\)");
    private static final Pattern CASES = Pattern.compile("case o\\.state\\s(.*)\\selse", Pattern.DOTALL);
    private static final Pattern WHEN = Pattern.compile("when '(\\w+)'");

    private static Set<OrderState> those(Predicate<OrderState> which) {
        return Arrays.stream(OrderState.values())
                .filter(which)
                .collect(toCollection(() -> EnumSet.noneOf(OrderState.class)));
    }

    private static boolean left(OrderState state) {
        return OrderTransition.DELIVER.allowedIn(state) && !state.cancellable();
    }

    private static boolean neverLeaves(OrderState state) {
        return state.ended() && !left(state);
    }

    @Test
    void everyListOfStatesIsOneThatTheOrderKnows() {
        List<Set<OrderState>> known = List.of(
                EnumSet.allOf(OrderState.class),
                those(OrderState::ended),
                those(OrderStatesInChecksTest::neverLeaves),
                those(OrderTransition.REJECT::allowedIn),
                those(state -> !OrderTransition.REJECT.allowedIn(state) && !neverLeaves(state)),
                those(state -> left(state) || OrderTransition.SHIP.allowedIn(state)),
                those(OrderStatesInChecksTest::left),
                those(state -> left(state) && !state.changeable()));
        List<Set<OrderState>> named = SqlChecks.ALL.stream()
                .flatMap(check -> LIST.matcher(check.query()).results())
                .map(list -> states(list.group(1).replaceAll("[\\s']", "")))
                .toList();
        assertThat(named).hasSizeGreaterThan(10).allSatisfy(states -> assertThat(known)
                .contains(states));
    }

    @Test
    void aCheckThatAsksStateByStateForgetsNone() {
        List<Set<OrderState>> cases = SqlChecks.ALL.stream()
                .flatMap(check -> CASES.matcher(check.query()).results())
                .map(found -> states(String.join(
                        ",",
                        WHEN.matcher(found.group(1))
                                .results()
                                .map(when -> when.group(1))
                                .toList())))
                .toList();
        assertThat(cases).isNotEmpty().allSatisfy(states -> assertThat(states)
                .isEqualTo(those(state -> !neverLeaves(state))));
    }

    private static Set<OrderState> states(String list) {
        return Stream.of(list.split(","))
                .map(OrderState::valueOf)
                .collect(toCollection(() -> EnumSet.noneOf(OrderState.class)));
    }
}
