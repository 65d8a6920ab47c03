package io.orderwright.fulfilment.stock.store;

import io.orderwright.fulfilment.stock.StockFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The statements behind {@link StockFigures}. */
@Repository
@Transactional(readOnly = true)
class StockFigureReads implements StockFigures {

    private final JdbcClient database;

    StockFigureReads(JdbcClient database) {
        this.database = database;
    }

    @Override
    public int backOrderedLines(int atMost) {
        return database.sql("select count(*) from (select 1 from back_order where quantity > 0 limit :most) counted")
                .param("most", atMost)
                .query(Integer.class)
                .single();
    }
}
