package io.orderwright.platform.intake.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Makes sure that one import is worked on by one node: a lock of the database session, which the database itself lets go
 * when the node dies, however it dies.
 */
@Component
public class Claims {

    /** The first half of the lock's key: import jobs, in ASCII "IMPJ". */
    private static final int SPACE = 0x494D504A;

    private final DataSource database;

    Claims(DataSource database) {
        this.database = database;
    }

    /** Held until closed. */
    public interface Claim extends AutoCloseable {

        @Override
        void close() throws SQLException;
    }

    /** Empty when another node has it. */
    public Optional<Claim> claim(long importId) throws SQLException {
        int key = (int) importId;
        Connection connection = database.getConnection();
        try {
            if (ask(connection, "select pg_try_advisory_lock(?, ?)", key)) {
                return Optional.of(() -> giveBack(connection, key));
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    private static void giveBack(Connection connection, int key) throws SQLException {
        try (connection) {
            ask(connection, "select pg_advisory_unlock(?, ?)", key);
        }
    }

    private static boolean ask(Connection connection, String query, int key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setInt(1, SPACE);
            statement.setInt(2, key);
            try (ResultSet answer = statement.executeQuery()) {
                boolean yes = answer.next() && answer.getBoolean(1);
                if (!connection.getAutoCommit()) {
                    connection.commit();
                }
                return yes;
            }
        }
    }
}
