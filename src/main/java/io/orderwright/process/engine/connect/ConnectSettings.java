package io.orderwright.process.engine.connect;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The endpoints that a diagram may name. An address never stands in a diagram.
 *
 * @param endpoints by name
 */
@ConfigurationProperties("orderwright.connect")
public record ConnectSettings(@DefaultValue Map<String, Endpoint> endpoints) {

    /**
     * @param baseUrl where it is, without a slash at the end; host, scheme and port of every call
     * @param key sent as {@code X-Api-Key}; nothing when empty
     * @param deadline longest call altogether, connecting and reading included
     * @param concurrency most calls at one time: a slow endpoint never takes all threads of the job executor
     * @param maxBody longest answer that is read, in bytes
     */
    public record Endpoint(
            URI baseUrl,
            @DefaultValue("") String key,
            @DefaultValue("5s") Duration deadline,
            @DefaultValue("2") int concurrency,
            @DefaultValue("4096") int maxBody) {}
}
