package io.orderwright.bench;

/** One way of carrying an order through, from its placing to its end. */
interface Flow extends AutoCloseable {

    /** What the table calls it. */
    String name();

    /** The database that it writes. */
    String database();

    /** Carries one order to its end; returns when the end is committed. Called by many clients at the same time. */
    void one() throws Exception;

    /** Closes idle connections, so that their server processes end. */
    void releaseConnections();

    @Override
    void close();
}
