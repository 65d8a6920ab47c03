package io.orderwright.bench.counted;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The application's pool. While nobody records it gives its connections as they are; else each tells of its
 * transactions.
 */
public final class RecordedDataSource extends DelegatingDataSource {

    private static final String WRITTEN =
            """
            select relname, n_tup_ins + n_tup_upd + n_tup_del, n_tup_ins + n_tup_upd - n_tup_hot_upd
            from pg_stat_xact_user_tables where n_tup_ins + n_tup_upd + n_tup_del > 0""";

    private volatile @Nullable ConcurrentLinkedQueue<Transaction> recording;
    private volatile int part;

    RecordedDataSource(DataSource pool) {
        super(pool);
    }

    /** From now on until {@link #stop}. */
    public void start() {
        recording = new ConcurrentLinkedQueue<>();
    }

    /** What begins from now on is of this part of the recording. */
    public void part(int number) {
        part = number;
    }

    /** What ended since {@link #start}, in the order of the ends. */
    public List<Transaction> stop() {
        ConcurrentLinkedQueue<Transaction> recorded = recording;
        recording = null;
        return recorded == null ? List.of() : new ArrayList<>(recorded);
    }

    /** The pool itself: what is asked through it is never recorded. */
    public DataSource unrecorded() {
        return obtainTargetDataSource();
    }

    @Override
    public Connection getConnection() throws SQLException {
        ConcurrentLinkedQueue<Transaction> recorded = recording;
        Connection connection = super.getConnection();
        return recorded == null
                ? connection
                : RecordedConnection.of(connection, () -> new Transaction(part), recorded::add);
    }

    /** What this connection has written and not yet published: before a transaction, and at its end. */
    static Map<String, Transaction.Written> written(Connection connection) throws SQLException {
        Map<String, Transaction.Written> tables = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(WRITTEN)) {
            while (rows.next()) {
                tables.put(rows.getString(1), new Transaction.Written(rows.getLong(2), rows.getLong(3)));
            }
        }
        return tables;
    }
}
