package io.orderwright.integration.routes;

import io.orderwright.integration.Partners.Calls;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Ends a call at its deadline by cutting the connection, because a partner that sends a byte now and then never runs
 * into a read time-out; and reads the body here, so that one that is too long is cut and not drained.
 */
class DeadlineAndSize implements ExecChainHandler {

    private final Calls calls;
    private final ScheduledExecutorService deadlines;

    DeadlineAndSize(Calls calls, ScheduledExecutorService deadlines) {
        this.calls = calls;
        this.deadlines = deadlines;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> deadline = deadlines.schedule(
                () -> {
                    late.set(true);
                    if (scope.originalRequest instanceof Cancellable running) {
                        running.cancel();
                    }
                    scope.execRuntime.discardEndpoint();
                },
                calls.deadline().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse response = chain.proceed(request, scope);
            boundBody(response, scope);
            return response;
        } catch (IOException | RuntimeException e) {
            scope.execRuntime.discardEndpoint();
            if (late.get()) {
                SocketTimeoutException tooLate =
                        new SocketTimeoutException("No complete answer within " + calls.deadline());
                tooLate.initCause(e);
                throw tooLate;
            }
            throw e;
        } finally {
            deadline.cancel(false);
        }
    }

    private void boundBody(ClassicHttpResponse response, ExecChain.Scope scope) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return;
        }
        InputStream content = entity.getContent();
        byte[] body = content.readNBytes(calls.maxBody() + 1);
        if (body.length > calls.maxBody()) {
            scope.execRuntime.discardEndpoint();
            throw new IOException("The answer is longer than " + calls.maxBody() + " bytes");
        }
        content.close();
        response.setEntity(new ByteArrayEntity(body, ContentType.parseLenient(entity.getContentType())));
    }
}
