package io.orderwright.desk.orders;

import io.orderwright.fulfilment.deliveries.traced.TracedGoods;
import io.orderwright.fulfilment.deliveries.traced.TracedPiece;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.service.tickets.TicketQueries;
import io.orderwright.service.tickets.TicketView;
import java.util.List;
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
     * @param returns those of its order in which its product comes back, by number
     * @param tickets those of its order that name it, by number
     */
    public record FoundPiece(TracedPiece piece, List<String> returns, List<String> tickets) {}

    /** The newest delivery first; none for an empty text. */
    public List<FoundPiece> of(String text) {
        return text.isBlank()
                ? List.of()
                : traced.marked(text, MOST).stream().map(this::found).toList();
    }

    private FoundPiece found(TracedPiece piece) {
        return new FoundPiece(
                piece,
                returns.ofOrder(piece.order()).stream()
                        .filter(one ->
                                one.lines().stream().anyMatch(line -> line.sku().equals(piece.sku())))
                        .map(ReturnView::number)
                        .toList(),
                tickets.ofOrder(piece.order()).stream()
                        .filter(one -> {
                            String serial = one.serial();
                            return serial != null && piece.marked(serial);
                        })
                        .map(TicketView::number)
                        .toList());
    }
}
