package io.orderwright.fulfilment.returns.store;

import io.orderwright.sales.catalog.store.uses.CountedUse;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Returns of which goods are still to come, or to be looked at: they come into stock in the unit that they left in. */
@Repository
@Order(5)
class ReturnsInUnits extends CountedUse {

    private static final String OPEN =
            """
            select l.sku, count(distinct r.id) from customer_return_line l join customer_return r on r.id = l.return_id
            where l.sku = any(?) and r.state in ('REQUESTED', 'AUTHORISED', 'RECEIVED')
            group by l.sku""";

    ReturnsInUnits(JdbcTemplate jdbc) {
        super(jdbc, OPEN, "product.unit-returned");
    }
}
