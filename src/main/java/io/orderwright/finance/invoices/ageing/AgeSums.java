package io.orderwright.finance.invoices.ageing;

import io.orderwright.platform.kernel.Money;
import java.util.List;
import java.util.function.Function;

/**
 * Open amounts of one currency by how long they have been overdue.
 *
 * @param notDue due today or later, and deposits for which their orders wait
 * @param upTo30 overdue for 1 to 30 days; and so on
 */
public record AgeSums(Money notDue, Money upTo30, Money upTo60, Money upTo90, Money over90) {

    /** @param sum of each age */
    public static AgeSums of(Function<AgeBucket, Money> sum) {
        return new AgeSums(
                sum.apply(AgeBucket.NOT_DUE),
                sum.apply(AgeBucket.UP_TO_30),
                sum.apply(AgeBucket.UP_TO_60),
                sum.apply(AgeBucket.UP_TO_90),
                sum.apply(AgeBucket.OVER_90));
    }

    /** In the order of {@link AgeBucket}. */
    public List<Money> sums() {
        return List.of(notDue, upTo30, upTo60, upTo90, over90);
    }

    /** All that should have been paid by now. */
    public Money overdue() {
        return upTo30.plus(upTo60).plus(upTo90).plus(over90);
    }

    public Money total() {
        return notDue.plus(overdue());
    }
}
