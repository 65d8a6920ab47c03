package io.orderwright.finance.periods;

import io.orderwright.platform.ground.months.OpenMatters;
import java.util.List;

/**
 * What is still to be done of a month, and of those before it.
 *
 * @param month as 2027-01
 * @param closable whether it is over and the one that is closed next
 * @param openMatters all that is still to be done
 * @param matters by kind, each with its oldest
 */
public record PeriodPreview(String month, boolean closable, long openMatters, List<OpenMatters> matters) {

    public PeriodPreview {
        matters = List.copyOf(matters);
    }
}
