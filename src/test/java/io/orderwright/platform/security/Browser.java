package io.orderwright.platform.security;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser for tests: keeps cookies, follows no redirect by itself, sends the CSRF tokens that it was given. */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    /** One for all of them, since each brings a thread and connections of its own; who somebody is, is in the cookies. */
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final CookieManager cookies = new CookieManager();
    private final URI base;

    public Browser(int port) {
        this.base = URI.create("http://localhost:" + port);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path)
                .header("Accept", "text/html,application/json;q=0.9,*/*;q=0.8")
                .GET()
                .build());
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return remembered(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private <T> HttpResponse<T> remembered(HttpRequest request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        HttpRequest.Builder known = HttpRequest.newBuilder(request, (name, value) -> true);
        cookies.get(request.uri(), Map.of())
                .forEach((name, values) -> values.forEach(value -> known.header(name, value)));
        HttpResponse<T> answer = CLIENT.send(known.build(), body);
        cookies.put(request.uri(), answer.headers().map());
        return answer;
    }

    /** A stream that goes on, for example of events; it begins with the answer's head. */
    public HttpResponse<InputStream> stream(String path) {
        try {
            return remembered(
                    request(path).header("Accept", "text/event-stream").GET().build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A download. */
    public HttpResponse<byte[]> bytes(String path) {
        try {
            return remembered(request(path).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Fills in the login page. */
    public HttpResponse<String> login(String user, String password) {
        return form(
                "/login", "username=" + encode(user) + "&password=" + encode(password) + "&_csrf=" + encode(csrf()));
    }

    /** Logs in as one of the demo company. */
    public Browser as(String user) {
        HttpResponse<String> answer = login(user, user + "-demo");
        String to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || to.contains("/login")) {
            throw new IllegalStateException(user + " could not log in: " + answer.statusCode() + " " + to);
        }
        return this;
    }

    public String csrf() {
        Matcher token = CSRF.matcher(get("/login").body());
        if (!token.find()) {
            throw new IllegalStateException("The login page holds no CSRF token");
        }
        return token.group(1);
    }

    public HttpResponse<String> form(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** A JSON request to the engine's API as the web apps send it, with their CSRF token. */
    public HttpResponse<String> engine(String method, String path, String json) {
        return webApp(method, "/camunda/api/engine/engine/default/" + path, json);
    }

    /** A JSON request as the web apps send it, with their CSRF token when they gave one. */
    public HttpResponse<String> webApp(String method, String path, String json) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, BodyPublishers.ofString(json));
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return send(request.build());
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
