package io.orderwright.fulfilment.stock.store;

import io.orderwright.platform.kernel.keys.RecordUses;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import io.orderwright.platform.kernel.keys.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Books of stock name products. */
@Component
class StockUses implements RecordUses, References {

    @Override
    public List<Naming> namings() {
        return List.of(
                new Naming(RecordName.PRODUCT, "stock_item", "sku", "stock", "warehouse"),
                new Naming(RecordName.PRODUCT, "stock_movement", "sku", "movement", "reference"),
                new Naming(RecordName.PRODUCT, "stock_blocking", "sku", "movement", "reference"),
                new Naming(RecordName.PRODUCT, "stock_count", "sku", "stock-count", "sku"),
                new Naming(RecordName.PRODUCT, "expected_receipt", "sku", "expected", "reference"));
    }

    /** What left before there were vouchers, and what was seeded, is told to nobody. */
    @Override
    public List<Reference> references() {
        return List.of(
                Reference.of(Referred.PRODUCT, "stock_item", "sku", "sku"),
                Reference.of(Referred.PRODUCT, "stock_movement", "sku", "reference"),
                Reference.of(Referred.PRODUCT, "stock_blocking", "sku", "reference"),
                Reference.of(Referred.PRODUCT, "stock_count", "sku", "sku"),
                Reference.of(Referred.PRODUCT, "stock_reservation", "sku", "order_number"),
                Reference.of(Referred.PRODUCT, "stock_reallocation", "sku", "reference"),
                Reference.of(Referred.PRODUCT, "back_order", "sku", "order_number"),
                Reference.of(Referred.PRODUCT, "goods_issue_line", "sku", "order_number"),
                Reference.of(Referred.PRODUCT, "expected_receipt", "sku", "reference"),
                Reference.of(Referred.WAREHOUSE, "stock_movement", "warehouse", "reference"),
                Reference.of(Referred.WAREHOUSE, "stock_reservation", "warehouse", "order_number"),
                Reference.of(Referred.WAREHOUSE, "back_order", "warehouse", "order_number"),
                Reference.of(Referred.WAREHOUSE, "goods_issue_line", "warehouse", "order_number"),
                Reference.of(Referred.WAREHOUSE, "expected_receipt", "warehouse", "reference"),
                Reference.of(Referred.ORDER, "goods_issue_line", "order_number", "delivery"),
                Reference.of(Referred.ORDER, "stock_reservation", "order_number", "order_number"),
                Reference.of(Referred.ORDER, "back_order", "order_number", "order_number"),
                Reference.of(Referred.ORDER, "stock_reallocation", "from_order", "reference"),
                Reference.of(Referred.ORDER, "stock_reallocation", "to_order", "reference"),
                new Reference(Referred.DELIVERY, "goods_issue_line", "delivery", "order_number", "t.delivery <> ''"),
                new Reference(Referred.DELIVERY, "stock_reservation", "delivery", "order_number", "t.delivery <> ''"),
                new Reference(
                        Referred.VOUCHER,
                        "stock_movement",
                        "voucher",
                        "reference",
                        "t.voucher not in ('BEFORE', 'SEED')"));
    }

    @Override
    public List<String> signedOff() {
        return List.of("stock_take");
    }
}
