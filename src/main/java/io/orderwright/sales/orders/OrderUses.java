package io.orderwright.sales.orders;

import io.orderwright.platform.kernel.keys.RecordUses;
import io.orderwright.platform.kernel.keys.RecordUses.RateName;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import io.orderwright.platform.kernel.keys.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Orders name customers and products, and are counted by rates. */
@Component
class OrderUses implements RecordUses, References {

    @Override
    public List<RecordNaming> namings() {
        return List.of(
                new RecordNaming(RecordName.CUSTOMER, "sales_order", "customer_code", "order", "number"),
                new RecordNaming(
                        RecordName.PRODUCT,
                        "order_line",
                        "sku",
                        "order",
                        "(select o.number from sales_order o where o.id = order_id)"));
    }

    @Override
    public List<RateUse> rateUses() {
        return List.of(
                RateUse.made("sales_order", "order", "number", "placed_at >= :from"),
                new RateUse(
                        RateName.TAX_CODE_SINCE,
                        "sales_order",
                        "order",
                        "number",
                        """
                        placed_at >= :from and exists (
                            select 1 from order_line l join product p on p.sku = l.sku
                            where l.order_id = sales_order.id and p.tax_code = :key)"""),
                new RateUse(
                        RateName.UNIT,
                        "sales_order",
                        "order",
                        "number",
                        "id in (select l.order_id from order_line l where l.unit = :key)"));
    }

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.of(ReferenceTarget.CUSTOMER, "sales_order", "customer_code", "number"),
                Reference.of(ReferenceTarget.CUSTOMER, "unclosed_order", "customer_code", "order_id"),
                Reference.of(ReferenceTarget.PRODUCT, "order_line", "sku", "order_id"),
                Reference.of(ReferenceTarget.ORDER, "order_version", "order_number", "order_number"),
                Reference.of(ReferenceTarget.ORDER, "order_draft", "order_number", "id"),
                Reference.of(ReferenceTarget.CHANGE, "order_version", "change_order", "order_number"));
    }

    @Override
    public List<String> signedOff() {
        return List.of("sales_order");
    }
}
