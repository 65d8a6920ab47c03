package io.orderwright.coordination.returns;

import io.orderwright.fulfilment.deliveries.ports.RestockedPieces;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedPiece;
import io.orderwright.platform.kernel.Quantity;
import org.springframework.stereotype.Component;

/** Tells deliveries what of an order lies in our stock again, as its returns were inspected. */
@Component
class RestockedPiecesInBooks implements RestockedPieces {

    private final ReturnQueries returns;

    RestockedPiecesInBooks(ReturnQueries returns) {
        this.returns = returns;
    }

    @Override
    public Quantity of(String orderNumber, String sku, String unit) {
        return returns.ofOrder(orderNumber).stream()
                .flatMap(one -> one.lines().stream())
                .filter(line -> line.sku().equals(sku) && line.unit().equals(unit))
                .flatMap(line -> line.pieces().stream())
                .filter(piece -> piece.outcome().stocked())
                .map(ReturnedPiece::quantity)
                .reduce(Quantity.zero(unit), Quantity::plus);
    }
}
