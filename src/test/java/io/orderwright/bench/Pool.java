package io.orderwright.bench;

import com.zaxxer.hikari.HikariDataSource;

/** Connection pools, as large for one flow as for the other. */
final class Pool {

    private static final int SIZE = 20;

    private Pool() {}

    static HikariDataSource of(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(SIZE);
        return pool;
    }

    static void release(HikariDataSource pool) {
        pool.getHikariPoolMXBean().softEvictConnections();
    }
}
