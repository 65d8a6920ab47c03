package io.orderwright.desk.orders;

import io.orderwright.fulfilment.deliveries.traced.TracedGoods;
import io.orderwright.fulfilment.deliveries.traced.TracedPiece;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedLine;
import io.orderwright.service.tickets.TicketQueries;
import io.orderwright.service.tickets.TicketView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is known of a piece by the serial or batch number that is written on it: where it went, what came back, what was wrong. */
@Component
public class MarkedPieces {

    private static final int MOST = 20;

    private final TracedGoods traced;
    private final ReturnQueries returns;
    private final TicketQueries tickets;

    MarkedPieces(TracedGoods traced, ReturnQueries returns, TicketQueries tickets) {
        this.traced = traced;
        this.returns = returns;
        this.tickets = tickets;
    }

    /**
     * A piece that was found.
     *
     * @param returns those of its order that name it, or where they name no pieces, in which its product comes back, by number
     * @param tickets those of its order, and those of no order, that name it, by number
     */
    public record FoundPiece(TracedPiece piece, List<String> returns, List<String> tickets) {}

    /** The newest delivery first; none for an empty text. */
    public List<FoundPiece> of(String text) {
        List<TracedPiece> pieces = text.isBlank() ? List.of() : traced.marked(text, MOST);
        if (pieces.isEmpty()) {
            return List.of();
        }
        Set<String> orders = pieces.stream().map(TracedPiece::order).collect(Collectors.toSet());
        Map<String, List<ReturnView>> back = returns.ofOrders(orders);
        Map<String, List<TicketView>> asked = tickets.ofOrders(orders);
        List<TicketView> without = tickets.ofSerials(
                pieces.stream().map(TracedPiece::mark).distinct().toList());
        return pieces.stream()
                .map(piece -> found(
                        piece,
                        back.getOrDefault(piece.order(), List.of()),
                        Stream.concat(asked.getOrDefault(piece.order(), List.of()).stream(), without.stream())
                                .toList()))
                .toList();
    }

    private static boolean names(ReturnedLine line, TracedPiece piece) {
        return line.sku().equals(piece.sku())
                && (!line.named()
                        || line.serials().stream()
                                .anyMatch(one -> piece.marked(one.serial())
                                        && one.delivery().equals(piece.delivery())));
    }

    private static FoundPiece found(TracedPiece piece, List<ReturnView> back, List<TicketView> asked) {
        return new FoundPiece(
                piece,
                back.stream()
                        .filter(one -> one.lines().stream().anyMatch(line -> names(line, piece)))
                        .map(ReturnView::number)
                        .toList(),
                asked.stream()
                        .filter(one -> {
                            String serial = one.serial();
                            return serial != null && piece.marked(serial);
                        })
                        .map(TicketView::number)
                        .toList());
    }
}
