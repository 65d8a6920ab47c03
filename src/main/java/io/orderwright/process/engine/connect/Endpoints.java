package io.orderwright.process.engine.connect;

import io.orderwright.process.engine.connect.ConnectSettings.Endpoint;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.BpmnError;

/** Calls endpoints by their names. Whatever goes wrong is a BPMN error: the diagram says what follows. */
final class Endpoints {

    private final ConnectSettings settings;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, Semaphore> free = new TreeMap<>();

    Endpoints(ConnectSettings settings) {
        this.settings = settings;
        settings.endpoints().forEach((name, endpoint) -> free.put(name, new Semaphore(endpoint.concurrency())));
    }

    Set<String> names() {
        return free.keySet();
    }

    /**
     * Asks by GET.
     *
     * @param path fixed by the diagram
     * @param query encoded here
     * @throws BpmnError endpointUnavailable when there is no answer in time or the endpoint itself fails (5xx, 429);
     *     endpointRefused for every other answer that is no success
     */
    EndpointAnswer get(String name, String path, Map<String, String> query) {
        Endpoint endpoint = settings.endpoints().get(name);
        Semaphore place = free.get(name);
        if (endpoint == null || place == null) {
            throw new IllegalStateException("No endpoint " + name + " under orderwright.connect.endpoints");
        }
        try {
            if (!place.tryAcquire(endpoint.deadline().toMillis(), TimeUnit.MILLISECONDS)) {
                throw unavailable(name, "too many calls at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(name, "stopped");
        }
        try {
            return answered(name, call(name, endpoint, path, query));
        } finally {
            place.release();
        }
    }

    private HttpResponse<byte[]> call(String name, Endpoint endpoint, String path, Map<String, String> query) {
        String words = query.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        URI address = URI.create(endpoint.baseUrl() + path + (words.isEmpty() ? "" : "?" + words));
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(endpoint.deadline())
                .header("Accept", "application/json")
                .GET();
        if (!endpoint.key().isEmpty()) {
            request.header("X-Api-Key", endpoint.key());
        }
        CompletableFuture<HttpResponse<byte[]>> running =
                client.sendAsync(request.build(), head -> new BoundedBody(endpoint.maxBody()));
        try {
            return running.get(endpoint.deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            running.cancel(true);
            throw unavailable(name, "no answer within " + endpoint.deadline());
        } catch (ExecutionException e) {
            throw unavailable(name, String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running.cancel(true);
            throw unavailable(name, "stopped");
        }
    }

    private static EndpointAnswer answered(String name, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status >= 500 || status == 429) {
            throw unavailable(name, "status " + status);
        }
        if (status < 200 || status >= 300) {
            throw new BpmnError("endpointRefused", name + ": status " + status);
        }
        return new EndpointAnswer(status, new String(response.body(), StandardCharsets.UTF_8));
    }

    private static BpmnError unavailable(String name, String why) {
        return new BpmnError("endpointUnavailable", name + ": " + why);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
