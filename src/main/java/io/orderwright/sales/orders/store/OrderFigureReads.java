package io.orderwright.sales.orders.store;

import io.orderwright.platform.kernel.DayTotal;
import io.orderwright.sales.orders.OrderFigures;
import io.orderwright.sales.orders.OrderState;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The statements behind {@link OrderFigures}. */
@Repository
@Transactional(readOnly = true)
class OrderFigureReads implements OrderFigures {

    private final JdbcClient database;

    OrderFigureReads(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<DayTotal> placed(LocalDate first, LocalDate last, ZoneId zone) {
        return database.sql(
                        """
                        select (placed_at at time zone :zone)::date, currency, count(*), sum(gross)
                          from sales_order where placed_at >= :from and placed_at < :until
                         group by 1, 2 order by 1, 2""")
                .param("zone", zone.getId())
                .param("from", Timestamp.from(first.atStartOfDay(zone).toInstant()))
                .param(
                        "until",
                        Timestamp.from(last.plusDays(1).atStartOfDay(zone).toInstant()))
                .query((row, number) -> new DayTotal(
                        row.getObject(1, LocalDate.class), row.getString(2), row.getLong(3), row.getBigDecimal(4)))
                .list();
    }

    @Override
    public int in(OrderState state, int atMost) {
        return database.sql(
                        "select count(*) from (select 1 from unclosed_order where state = :state limit :most) counted")
                .param("state", state.name())
                .param("most", atMost)
                .query(Integer.class)
                .single();
    }

    @Override
    public int late(LocalDate today, int atMost) {
        return database.sql(
                        """
                        select count(*) from (
                          select 1 from unclosed_order
                           where requested_on < :today and state not in ('SHIPPED', 'CANCELLED', 'REJECTED')
                           limit :most) counted""")
                .param("today", today)
                .param("most", atMost)
                .query(Integer.class)
                .single();
    }
}
