package io.orderwright.fulfilment.deliveries.store;

import io.orderwright.fulfilment.deliveries.ShippingFigures;
import io.orderwright.fulfilment.deliveries.ShippingSettings;
import io.orderwright.platform.kernel.DayTotal;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The statements behind {@link ShippingFigures}. */
@Repository
@Transactional(readOnly = true)
class ShippingFigureReads implements ShippingFigures {

    private final JdbcClient database;
    private final ShippingSettings settings;
    private final Clock clock;

    ShippingFigureReads(JdbcClient database, ShippingSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<DayTotal> dispatched(LocalDate first, LocalDate last, ZoneId zone) {
        return database.sql(
                        """
                        select (dispatched_at at time zone :zone)::date, count(*)
                          from delivery where dispatched_at >= :from and dispatched_at < :until group by 1 order by 1""")
                .param("zone", zone.getId())
                .param("from", Timestamp.from(first.atStartOfDay(zone).toInstant()))
                .param(
                        "until",
                        Timestamp.from(last.plusDays(1).atStartOfDay(zone).toInstant()))
                .query((row, number) ->
                        new DayTotal(row.getObject(1, LocalDate.class), "", row.getLong(2), BigDecimal.ZERO))
                .list();
    }

    @Override
    public int open(int atMost) {
        return database.sql("select count(*) from (select 1 from delivery where state = 'OPEN' limit :most) counted")
                .param("most", atMost)
                .query(Integer.class)
                .single();
    }

    @Override
    public int unproved(int atMost) {
        return database.sql(
                        """
                        select count(*) from (select 1 from delivery where state = 'DISPATCHED' and arrival is null
                            and handover is null and dispatched_at < :left order by id limit :most) counted""")
                .param("left", Timestamp.from(settings.unprovedSince(clock.instant())))
                .param("most", atMost)
                .query(Integer.class)
                .single();
    }
}
