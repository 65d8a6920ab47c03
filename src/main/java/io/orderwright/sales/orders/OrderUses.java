package io.orderwright.sales.orders;

import io.orderwright.platform.kernel.keys.RecordUses;
import io.orderwright.platform.kernel.keys.RecordUses.RateName;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import java.util.List;
import org.springframework.stereotype.Component;

/** Orders name customers and products, and are counted by rates. */
@Component
class OrderUses implements RecordUses {

    @Override
    public List<Naming> namings() {
        return List.of(
                new Naming(RecordName.CUSTOMER, "sales_order", "customer_code", "order", "number"),
                new Naming(
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
}
