package io.orderwright.desk.live;

import java.util.Set;

/**
 * An open page.
 *
 * @param session the session that it was opened in; the watching ends with it
 */
public record Watcher(String user, String session, Set<String> topics, Channel channel) {

    /** Every page is itself, also beside one that watches the same. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
