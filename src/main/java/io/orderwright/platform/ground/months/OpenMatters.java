package io.orderwright.platform.ground.months;

import java.time.LocalDate;
import java.util.List;

/**
 * What is still to be done of one kind.
 *
 * @param count all there are
 * @param first the oldest of them
 */
public record OpenMatters(OpenMatterKind kind, long count, List<OpenMatter> first) {

    public OpenMatters {
        first = List.copyOf(first);
    }

    /**
     * One of them.
     *
     * @param number by which people know it
     * @param paper the number of the document, money, statement or return whose page shows it
     * @param day of which it is
     */
    public record OpenMatter(String number, String paper, LocalDate day) {}
}
