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
    public List<RecordNaming> namings() {
        return List.of(
                new RecordNaming(RecordName.PRODUCT, "stock_item", "sku", "stock", "warehouse"),
                new RecordNaming(RecordName.PRODUCT, "stock_movement", "sku", "movement", "reference"),
                new RecordNaming(RecordName.PRODUCT, "stock_blocking", "sku", "movement", "reference"),
                new RecordNaming(RecordName.PRODUCT, "stock_count", "sku", "stock-count", "sku"),
                new RecordNaming(RecordName.PRODUCT, "expected_receipt", "sku", "expected", "reference"));
    }

    /** What left before there were vouchers, and what was seeded, is told to nobody. */
    @Override
    public List<Reference> references() {
        return List.of(
                Reference.of(ReferenceTarget.PRODUCT, "stock_item", "sku", "sku"),
                Reference.of(ReferenceTarget.PRODUCT, "stock_movement", "sku", "reference"),
                Reference.of(ReferenceTarget.PRODUCT, "stock_blocking", "sku", "reference"),
                Reference.of(ReferenceTarget.PRODUCT, "stock_count", "sku", "sku"),
                Reference.of(ReferenceTarget.PRODUCT, "stock_reservation", "sku", "order_number"),
                Reference.of(ReferenceTarget.PRODUCT, "stock_reallocation", "sku", "reference"),
                Reference.of(ReferenceTarget.PRODUCT, "back_order", "sku", "order_number"),
                Reference.of(ReferenceTarget.PRODUCT, "goods_issue_line", "sku", "order_number"),
                Reference.of(ReferenceTarget.PRODUCT, "expected_receipt", "sku", "reference"),
                Reference.of(ReferenceTarget.WAREHOUSE, "stock_movement", "warehouse", "reference"),
                Reference.of(ReferenceTarget.WAREHOUSE, "stock_reservation", "warehouse", "order_number"),
                Reference.of(ReferenceTarget.WAREHOUSE, "back_order", "warehouse", "order_number"),
                Reference.of(ReferenceTarget.WAREHOUSE, "goods_issue_line", "warehouse", "order_number"),
                Reference.of(ReferenceTarget.WAREHOUSE, "expected_receipt", "warehouse", "reference"),
                Reference.of(ReferenceTarget.ORDER, "goods_issue_line", "order_number", "delivery"),
                Reference.of(ReferenceTarget.ORDER, "stock_reservation", "order_number", "order_number"),
                Reference.of(ReferenceTarget.ORDER, "back_order", "order_number", "order_number"),
                Reference.of(ReferenceTarget.ORDER, "stock_reallocation", "from_order", "reference"),
                Reference.of(ReferenceTarget.ORDER, "stock_reallocation", "to_order", "reference"),
                new Reference(
                        ReferenceTarget.DELIVERY, "goods_issue_line", "delivery", "order_number", "t.delivery <> ''"),
                new Reference(
                        ReferenceTarget.DELIVERY, "stock_reservation", "delivery", "order_number", "t.delivery <> ''"),
                new Reference(
                        ReferenceTarget.VOUCHER,
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
