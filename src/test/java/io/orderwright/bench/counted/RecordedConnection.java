package io.orderwright.bench.counted;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A connection that tells of each transaction when it has ended. */
final class RecordedConnection implements InvocationHandler {

    private static final Transaction.Written NOTHING = new Transaction.Written(0, 0);

    private final Connection connection;
    private final Supplier<Transaction> begin;
    private final Consumer<Transaction> told;
    private @Nullable Transaction current;
    private Map<String, Transaction.Written> before = Map.of();

    private RecordedConnection(Connection connection, Supplier<Transaction> begin, Consumer<Transaction> told) {
        this.connection = connection;
        this.begin = begin;
        this.told = told;
    }

    static Connection of(Connection connection, Supplier<Transaction> begin, Consumer<Transaction> told) {
        return proxy(Connection.class, new RecordedConnection(connection, begin, told));
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] values) throws Throwable {
        switch (method.getName()) {
            case "commit" -> {
                return commits(method, values);
            }
            case "rollback", "close" -> givesUp(values);
            default -> {}
        }
        Object result = call(connection, method, values);
        if (result instanceof CallableStatement) {
            throw new UnsupportedOperationException("calls are not counted");
        }
        if (result instanceof PreparedStatement prepared && values != null) {
            return proxy(PreparedStatement.class, new Sent(prepared, String.valueOf(values[0])));
        }
        return result instanceof Statement statement ? proxy(Statement.class, new Sent(statement, "")) : result;
    }

    /** To a savepoint it gives up nothing of what it has sent. */
    private void givesUp(Object @Nullable [] savepoint) {
        Transaction ended = current;
        if (ended != null && savepoint == null) {
            current = null;
            told.accept(ended);
        }
    }

    private @Nullable Object commits(Method method, Object @Nullable [] values) throws Throwable {
        Transaction ended = current;
        current = null;
        if (ended != null) {
            ended.commits(writtenSince());
        }
        Object result = call(connection, method, values);
        if (ended != null) {
            told.accept(ended);
        }
        return result;
    }

    /** A server process may still hold what its transactions before wrote: that is taken off. */
    private Map<String, Transaction.Written> writtenSince() throws SQLException {
        Map<String, Transaction.Written> tables = new TreeMap<>();
        RecordedDataSource.written(connection).forEach((table, now) -> {
            Transaction.Written since = now.less(before.getOrDefault(table, NOTHING));
            if (since.rows() > 0) {
                tables.put(table, since);
            }
        });
        return tables;
    }

    private Transaction transaction() throws SQLException {
        Transaction running = current;
        if (running == null) {
            before = RecordedDataSource.written(connection);
            running = begin.get();
            current = running;
        }
        return running;
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] values) throws Throwable {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** One statement of the connection, sent as often as it is. */
    private final class Sent implements InvocationHandler {

        private static final Pattern INSERT =
                Pattern.compile("\\s*insert\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

        private final Statement statement;
        private final String prepared;
        private String last = "";
        private int batch;

        private Sent(Statement statement, String prepared) {
            this.statement = statement;
            this.prepared = prepared;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, Object @Nullable [] values) throws Throwable {
            String name = method.getName();
            if (name.equals("addBatch")) {
                batch++;
                last = values == null ? prepared : String.valueOf(values[0]);
            } else if (name.equals("executeBatch") || name.equals("executeLargeBatch")) {
                // The driver joins prepared inserts into statements of 1, 2, 4 ... rows.
                transaction().sends(last, INSERT.matcher(prepared).matches() ? Integer.bitCount(batch) : batch);
                batch = 0;
            } else if (name.startsWith("execute")) {
                transaction().sends(values == null ? prepared : String.valueOf(values[0]), 1);
            } else if (name.startsWith("set") && values != null && values.length > 1) {
                transaction().with(values[1]);
            }
            return call(statement, method, values);
        }
    }
}
