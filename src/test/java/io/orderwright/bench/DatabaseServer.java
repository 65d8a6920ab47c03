package io.orderwright.bench;

import io.orderwright.platform.ground.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The PostgreSQL of a run: the one that Orderwright brings, as durable as there, with statement counting switched on. */
final class DatabaseServer implements AutoCloseable {

    private final EmbeddedDatabase server;

    private final Path folder;

    private DatabaseServer(EmbeddedDatabase server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    static DatabaseServer start(Path folder) throws SQLException {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder);
                Connection connection = DriverManager.getConnection(first.url());
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
            statement.execute("alter system set pg_stat_statements.max = 10000");
        }
        DatabaseServer server = new DatabaseServer(EmbeddedDatabase.start(folder), folder);
        server.execute("create extension if not exists pg_stat_statements");
        return server;
    }

    /** The JDBC address of a new database on this server. */
    String create(String database) throws SQLException {
        execute("create database " + database);
        return url(database);
    }

    String url(String database) {
        return server.url().replace("/postgres?", "/" + database + "?");
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<List<String>> query(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(database));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<List<String>> found = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(rows.getString(column)));
                }
                found.add(row);
            }
            return found;
        }
    }

    long number(String database, String sql) throws SQLException {
        return (long) Double.parseDouble(query(database, sql).get(0).get(0));
    }

    /** Processor time of the server's living processes. */
    Duration processorTime() {
        try {
            long pid = Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                    .get(0)
                    .trim());
            return ProcessHandle.of(pid).stream()
                    .flatMap(ProcessHandle::descendants)
                    .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                    .reduce(Duration.ZERO, Duration::plus);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
