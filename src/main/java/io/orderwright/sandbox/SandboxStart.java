package io.orderwright.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Starts the sandbox with the application, before anything calls a partner, and stops it after everything else. */
@Component
@ConditionalOnProperty("orderwright.sandbox.enabled")
class SandboxStart implements SmartLifecycle {

    /** One server per port in a JVM: test contexts that differ in configuration share it. */
    private static final Map<Integer, Shared> RUNNING = new HashMap<>();

    private final int port;
    private final Path folder;
    private final String callbackUrl;
    private final String callbackSecret;
    private final Duration parcelStep;
    private @Nullable Shared shared;

    SandboxStart(
            Environment environment,
            @Value("${orderwright.sandbox.port:8090}") int port,
            @Value("${orderwright.data:data}") Path data) {
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException(
                    "The partner sandbox must not run in production: remove orderwright.sandbox.enabled");
        }
        this.port = port;
        this.folder = data.resolve("sandbox");
        this.callbackUrl = environment.getProperty("orderwright.sandbox.callback-url", "");
        this.callbackSecret = environment.getProperty("orderwright.sandbox.callback-secret", "");
        this.parcelStep = environment.getProperty("orderwright.sandbox.parcel-step", Duration.class, Duration.ZERO);
    }

    @Override
    public void start() {
        synchronized (RUNNING) {
            Shared mine = RUNNING.computeIfAbsent(port, this::begin);
            mine.users++;
            shared = mine;
        }
    }

    private Shared begin(int onPort) {
        PartnerSandbox sandbox = PartnerSandbox.start(onPort, folder);
        sandbox.callBack(callbackUrl, callbackSecret);
        if (!parcelStep.isZero()) {
            sandbox.advance(parcelStep);
        }
        return new Shared(sandbox);
    }

    @Override
    public void stop() {
        synchronized (RUNNING) {
            Shared mine = shared;
            shared = null;
            if (mine != null && --mine.users == 0) {
                RUNNING.remove(port);
                mine.sandbox.close();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return shared != null;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2;
    }

    private static final class Shared {

        private final PartnerSandbox sandbox;
        private int users;

        Shared(PartnerSandbox sandbox) {
            this.sandbox = sandbox;
        }
    }
}
