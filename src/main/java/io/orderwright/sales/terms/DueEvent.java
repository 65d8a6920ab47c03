package io.orderwright.sales.terms;

import java.time.LocalDate;

/** From which day the days of a row are counted. */
public enum DueEvent {
    /** The order was placed. */
    ORDER,
    /** The goods were delivered. */
    DELIVERY,
    /** The document was issued. */
    INVOICE;

    LocalDate day(TermsDays days) {
        return switch (this) {
            case ORDER -> days.ordered();
            case DELIVERY -> days.delivered();
            case INVOICE -> days.issued();
        };
    }
}
