package io.orderwright.coordination.quarantine;

import io.orderwright.fulfilment.deliveries.traced.PieceBack;
import io.orderwright.fulfilment.deliveries.traced.TracedGoods;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ports.QuarantineDesk;
import io.orderwright.fulfilment.returns.quarantine.EndQuarantine;
import io.orderwright.fulfilment.returns.quarantine.QuarantineResult;
import io.orderwright.fulfilment.returns.quarantine.QuarantineView;
import io.orderwright.fulfilment.returns.quarantine.Quarantines;
import io.orderwright.fulfilment.stock.ports.NamedQuarantine;
import io.orderwright.fulfilment.stock.receipts.FreeBlockedStock;
import io.orderwright.fulfilment.stock.receipts.ReturnReceipts;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.sales.orders.OrderProgress;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goods of a return lie in quarantine no longer: the order is held first, then stock, then its pieces, as when they came. What stock
 * has released before, without anybody saying which, is not freed once more.
 */
@Component
@Transactional
class EndReturnQuarantine implements QuarantineDesk {

    private final ReturnQueries returns;
    private final Quarantines quarantines;
    private final OrderProgress orders;
    private final ReturnReceipts stock;
    private final NamedQuarantine named;
    private final TracedGoods traced;

    EndReturnQuarantine(
            ReturnQueries returns,
            Quarantines quarantines,
            OrderProgress orders,
            ReturnReceipts stock,
            NamedQuarantine named,
            TracedGoods traced) {
        this.returns = returns;
        this.quarantines = quarantines;
        this.orders = orders;
        this.stock = stock;
        this.named = named;
        this.traced = traced;
    }

    @Override
    public void end(String customerReturn, EndQuarantine asked, String by) {
        ReturnView view = returns.get(customerReturn);
        orders.hold(view.order());
        quarantines.open(view, asked, by).ifPresent(said -> end(said, by));
    }

    private void end(QuarantineView said, String by) {
        stock.hold(said.sku());
        boolean scrapped = said.ending() == QuarantineResult.SCRAP;
        boolean freed = stock.freeBlocked(
                new FreeBlockedStock(
                        said.customerReturn() + "/" + said.reference(),
                        said.sku(),
                        said.quantity(),
                        held(said),
                        scrapped,
                        said.words()),
                by);
        String delivery = said.delivery();
        String serial = said.serial();
        if (delivery != null && serial != null) {
            traced.hold(said.order());
            traced.leftQuarantine(delivery, said.sku(), serial, scrapped ? PieceBack.SCRAP : PieceBack.STOCK);
        }
        quarantines.keep(said, freed);
    }

    /** What nobody has said it of: of all returns, what lies there by name, and what is not named. */
    private Quantity held(QuarantineView said) {
        String unit = said.quantity().unit();
        return Quantity.of(BigDecimal.valueOf(named.pieces(said.sku())), unit)
                .plus(quarantines.unnamed(said.sku(), unit));
    }
}
