package io.orderwright.sales.terms;

import java.time.LocalDate;

/** The days of an order from which due days are counted, as the company's calendar has them. */
public record TermsDays(LocalDate ordered, LocalDate delivered, LocalDate issued) {

    /** Where only the document's own day is known. */
    public static TermsDays issued(LocalDate day) {
        return new TermsDays(day, day, day);
    }
}
