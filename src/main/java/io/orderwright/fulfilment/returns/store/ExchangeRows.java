package io.orderwright.fulfilment.returns.store;

import io.orderwright.fulfilment.returns.exchanges.ExchangeKind;
import io.orderwright.fulfilment.returns.exchanges.ExchangeView;
import io.orderwright.platform.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders whose goods go out for others that come back. Written once; the order's number follows when it is placed. */
@Repository
public class ExchangeRows {

    private static final String READ =
            "select key, return_number, order_number, returned_from, kind, returned, freight, currency, pay_first,"
                    + " original_price, asked_by, asked_at from return_exchange where ";

    private final JdbcClient database;

    ExchangeRows(JdbcClient database) {
        this.database = database;
    }

    public void add(ExchangeView one, String requestHash) {
        database.sql(
                        """
                        insert into return_exchange (key, return_number, returned_from, kind, request_hash, returned, freight,
                            currency, pay_first, original_price, asked_by, asked_at)
                        values (:key, :return, :from, :kind, :hash, :returned, :freight, :currency, :payFirst, :original, :by, :at)""")
                .param("key", one.key())
                .param("return", one.customerReturn())
                .param("from", one.returnedFrom())
                .param("kind", one.kind().name())
                .param("hash", requestHash)
                .param("returned", one.returned().amount())
                .param("freight", one.freight().amount())
                .param("currency", one.returned().code())
                .param("payFirst", one.payFirst())
                .param("original", one.originalPrice())
                .param("by", one.askedBy())
                .param("at", Timestamp.from(one.askedAt()))
                .update();
    }

    public void placed(String key, String order) {
        database.sql("update return_exchange set order_number = :order where key = :key")
                .param("order", order)
                .param("key", key)
                .update();
    }

    public List<ExchangeView> ofReturn(String number) {
        return database.sql(READ + "return_number = :number order by asked_at, key")
                .param("number", number)
                .query((row, no) -> view(row))
                .list();
    }

    public Optional<ExchangeView> ofKey(String key) {
        return database.sql(READ + "key = :key")
                .param("key", key)
                .query((row, no) -> view(row))
                .optional();
    }

    public Optional<ExchangeView> ofOrder(String order) {
        return database.sql(READ + "order_number = :order")
                .param("order", order)
                .query((row, no) -> view(row))
                .optional();
    }

    public String requestHash(String key) {
        return database.sql("select request_hash from return_exchange where key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }

    private static ExchangeView view(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new ExchangeView(
                row.getString("key"),
                row.getString("return_number"),
                row.getString("order_number"),
                row.getString("returned_from"),
                ExchangeKind.valueOf(row.getString("kind")),
                Money.of(row.getBigDecimal("returned"), currency),
                Money.of(row.getBigDecimal("freight"), currency),
                row.getBoolean("pay_first"),
                row.getBoolean("original_price"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant());
    }
}
