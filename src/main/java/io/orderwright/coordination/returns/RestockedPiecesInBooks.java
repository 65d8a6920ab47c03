package io.orderwright.coordination.returns;

import io.orderwright.fulfilment.deliveries.ports.RestockedPieces;
import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedLine;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedPiece;
import io.orderwright.fulfilment.returns.quarantine.QuarantineResult;
import io.orderwright.fulfilment.returns.quarantine.QuarantineView;
import io.orderwright.fulfilment.returns.quarantine.Quarantines;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.fulfilment.stock.StockView;
import io.orderwright.platform.kernel.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells deliveries what of an order may be taken from our stock again, as its returns were inspected. Of what is quarantined
 * the stock does not know by which return it came: none of it counts as free as long as as much of the product is blocked.
 */
@Component
class RestockedPiecesInBooks implements RestockedPieces {

    private final ReturnQueries returns;
    private final StockControl stock;

    private final Quarantines quarantines;

    RestockedPiecesInBooks(ReturnQueries returns, StockControl stock, Quarantines quarantines) {
        this.quarantines = quarantines;
        this.stock = stock;
        this.returns = returns;
    }

    @Override
    public Quantity of(String orderNumber, String sku, String unit) {
        List<ReturnedLine> lines = returns.ofOrder(orderNumber).stream()
                .flatMap(one -> one.lines().stream())
                .filter(line -> line.sku().equals(sku) && line.unit().equals(unit))
                .toList();
        List<QuarantineView> ended = lines.stream()
                        .flatMap(line -> line.pieces().stream())
                        .anyMatch(piece -> piece.outcome() == PieceOutcome.QUARANTINE)
                ? quarantines.ofOrder(orderNumber).stream()
                        .filter(one ->
                                one.sku().equals(sku) && one.quantity().unit().equals(unit))
                        .toList()
                : List.of();
        Quantity quarantined = said(ended.stream().filter(one -> one.serial() == null))
                .reduce(
                        sum(lines.stream().filter(line -> !line.named()), PieceOutcome.QUARANTINE, unit),
                        Quantity::minusOrZero);
        Quantity free = said(ended.stream().filter(one -> one.ending() == QuarantineResult.RESTOCK))
                .reduce(sum(lines.stream(), PieceOutcome.RESTOCK, unit), Quantity::plus);
        return quarantined.isZero()
                ? free
                : blocked(sku, unit)
                        .map(there -> free.plus(quarantined.minusOrZero(there)))
                        .orElse(free);
    }

    private static Stream<Quantity> said(Stream<QuarantineView> ended) {
        return ended.map(QuarantineView::quantity);
    }

    private static Quantity sum(Stream<ReturnedLine> lines, PieceOutcome outcome, String unit) {
        return lines.flatMap(line -> line.pieces().stream())
                .filter(piece -> piece.outcome() == outcome)
                .map(ReturnedPiece::quantity)
                .reduce(Quantity.zero(unit), Quantity::plus);
    }

    @Override
    public Optional<Quantity> blocked(String sku, String unit) {
        StockView there = stock.of(List.of(sku)).get(sku);
        return Optional.of(there == null ? Quantity.zero(unit) : there.blocked())
                .filter(known -> known.unit().equals(unit));
    }
}
