package io.orderwright.desk.live;

import java.io.IOException;

/** The way to one open page. */
public interface Channel {

    /** Tells the page that something about the topic has changed. */
    void changed(String topic) throws IOException;

    /** Keeps the way open, and finds out whether anybody is still at its end. */
    void beat() throws IOException;

    void close();
}
