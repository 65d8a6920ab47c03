package io.orderwright.fulfilment.returns;

import io.orderwright.fulfilment.returns.ReturnView.ReturnedLine;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedSerial;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders.LineWarrantyDay;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Until when we answer for what comes back: for each piece that is named, else for a line, of whose deliveries the last one
 * counts.
 *
 * @param serial of the piece; absent where the line's pieces are not named
 * @param until the last day of the warranty; absent where none was promised, or it has not begun
 * @param whenAsked whether we answered for it on the day on which it was asked to come back
 */
public record ReturnWarranty(
        int orderLine, @Nullable String serial, @Nullable LocalDate until, boolean whenAsked) {

    /** @param asked the day on which it was asked for, in the company's calendar */
    static List<ReturnWarranty> of(List<ReturnedLine> lines, List<LineWarrantyDay> days, LocalDate asked) {
        return lines.stream().flatMap(line -> of(line, days, asked)).toList();
    }

    private static Stream<ReturnWarranty> of(ReturnedLine line, List<LineWarrantyDay> days, LocalDate asked) {
        if (!line.named()) {
            return Stream.of(one(line, null, last(line, days, day -> true), asked));
        }
        return line.serials().stream().map(piece -> one(line, piece, left(line, days, piece), asked));
    }

    private static @Nullable LocalDate left(ReturnedLine line, List<LineWarrantyDay> days, ReturnedSerial piece) {
        return last(line, days, day -> day.delivery().equals(piece.delivery()));
    }

    private static ReturnWarranty one(
            ReturnedLine line, @Nullable ReturnedSerial piece, @Nullable LocalDate until, LocalDate asked) {
        return new ReturnWarranty(
                line.orderLine(), piece == null ? null : piece.serial(), until, until != null && !asked.isAfter(until));
    }

    private static @Nullable LocalDate last(
            ReturnedLine line, List<LineWarrantyDay> days, Predicate<LineWarrantyDay> meant) {
        return days.stream()
                .filter(day -> day.lineNo() == line.orderLine())
                .filter(meant)
                .map(LineWarrantyDay::until)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
