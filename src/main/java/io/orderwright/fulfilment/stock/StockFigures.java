package io.orderwright.fulfilment.stock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stock in figures. */
@Service
@Transactional(readOnly = true)
public class StockFigures {

    private final JdbcClient database;

    StockFigures(JdbcClient database) {
        this.database = database;
    }

    /** Order lines that wait for goods, counted no further than {@code atMost}. */
    public int backOrderedLines(int atMost) {
        return database.sql("select count(*) from (select 1 from back_order where quantity > 0 limit :most) counted")
                .param("most", atMost)
                .query(Integer.class)
                .single();
    }
}
