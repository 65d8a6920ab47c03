package io.orderwright.platform.ground.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Ends requests whose bodies come too slowly, whoever reads them: a client that sends a byte now and then would hold a
 * thread for as long as it likes. The connection is closed, since reading what is left of the body would be just as slow.
 */
final class BodyPace extends ValveBase {

    private final Duration grace;
    private final long bytesPerSecond;

    /**
     * @param grace how long any body may be waited for
     * @param bytesPerSecond how much of it has to come in each further second
     */
    BodyPace(Duration grace, long bytesPerSecond) {
        super(true);
        this.grace = grace;
        this.bytesPerSecond = bytesPerSecond;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request body = request.getCoyoteRequest();
        InputBuffer before = body.getInputBuffer();
        body.setInputBuffer(new Paced(body, before));
        try {
            getNext().invoke(request, response);
        } finally {
            body.setInputBuffer(before);
        }
    }

    private final class Paced implements InputBuffer {

        private final org.apache.coyote.Request request;
        private final InputBuffer source;
        private long bytes;

        /** Nanoseconds that were waited for bytes: how long they lay here before somebody read them is not the client's fault. */
        private long waited;

        Paced(org.apache.coyote.Request request, InputBuffer source) {
            this.request = request;
            this.source = source;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            long begun = System.nanoTime();
            int read = source.doRead(handler);
            waited += System.nanoTime() - begun;
            if (read > 0) {
                bytes += read;
                if (Duration.ofNanos(waited).compareTo(grace.plusSeconds(bytes / bytesPerSecond)) > 0) {
                    request.action(ActionCode.CLOSE_NOW, null);
                    throw new SocketTimeoutException("The body of the request comes too slowly");
                }
            }
            return read;
        }

        @Override
        public int available() {
            return source.available();
        }
    }
}
