package io.orderwright.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a client says of hosts is not believed, what it sends slowly is not waited for, and what it reads it does not keep. */
@Tag("doors")
@RunningApplication
class HostAndBodyTests {

    @LocalServerPort
    int port;

    @Value("${server.tomcat.remoteip.internal-proxies}")
    String proxies;

    @ParameterizedTest
    @CsvSource({"Host, evil.example", "X-Forwarded-Host, evil.example", "X-Forwarded-Host, localhost:1"})
    void nobodyIsSentToAHostThatTheRequestNames(String header, String value) throws IOException {
        String host = header.equals("Host") ? "" : "Host: localhost\r\n";
        String answer = raw("GET /camunda/app/tasklist/default/ HTTP/1.1\r\n" + host + header + ": " + value
                + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 302").containsIgnoringCase("Location: /login\r\n");
        assertThat(answer).doesNotContain("evil.example");
    }

    /** Of whom else the word about addresses is believed, an operator says. */
    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "::1, true", "10.0.0.5, false", "192.168.1.20, false", "172.17.0.1, false"})
    void onlyThisMachineIsBelievedAsAProxy(String address, boolean believed) {
        assertThat(address.matches(proxies)).isEqualTo(believed);
    }

    @Test
    void neitherAfterTheLogin() {
        Browser browser = new Browser(port);
        browser.send(browser.request("/orders?q=a%20b")
                .header("Accept", "text/html")
                .header("X-Forwarded-Host", "evil.example")
                .build());
        HttpResponse<String> in = browser.login("sally", "sally-demo");
        assertThat(in.headers().firstValue("Location").orElse("")).startsWith("/orders?q=a%20b");
    }

    @Test
    void theEnginesAnswersAreKeptByNobody() {
        Browser chris = new Browser(port).as("chris");
        chris.get("/camunda/app/tasklist/default/");
        for (String path : new String[] {"task", "filter?resourceType=Task", "task/none"}) {
            assertThat(chris.engine("GET", path, "").headers().allValues("Cache-Control"))
                    .as(path)
                    .isNotEmpty()
                    .allSatisfy(value -> assertThat(value).contains("no-store"));
        }
    }

    /** At each of these doors; at all of them at once, since each keeps one waiting. */
    @Test
    void aBodyThatComesByDropsEnds() {
        List<CompletableFuture<Boolean>> doors = Stream.of(
                        "/login application/x-www-form-urlencoded",
                        "/api/v1/orders application/json",
                        "/carriers/sunway/events application/json")
                .map(pathAndType ->
                        CompletableFuture.supplyAsync(() -> staysOpen(pathAndType), call -> new Thread(call).start()))
                .toList();
        assertThat(doors.stream().map(CompletableFuture::join))
                .as("open after a minute")
                .containsExactly(false, false, false);
    }

    private boolean staysOpen(String pathAndType) {
        String[] of = pathAndType.split(" ");
        Instant begun = Instant.now();
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + of[0] + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + of[1]
                            + "\r\nX-Sunway-Timestamp: " + Instant.now().getEpochSecond()
                            + "\r\nX-Sunway-Signature: " + "0".repeat(64)
                            + "\r\nAuthorization: "
                            + (of[0].startsWith("/api") ? "Basic c2FsbHk6c2FsbHktZGVtbw==" : "none")
                            + "\r\nContent-Length: 100000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(250);
            boolean open = true;
            while (open && Duration.between(begun, Instant.now()).compareTo(Duration.ofSeconds(60)) < 0) {
                try {
                    out.write('a');
                    out.flush();
                    open = socket.getInputStream().read() >= 0 || !isClosed(socket);
                } catch (java.net.SocketTimeoutException nothingYet) {
                    // It is still waited for.
                } catch (SocketException closed) {
                    open = false;
                }
            }
            return open;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isClosed(Socket socket) {
        return socket.isClosed() || socket.isInputShutdown();
    }

    @Test
    void containersHaveNoMoreRightsThanTheyNeed() throws IOException {
        String compose = Files.readString(Path.of("docker-compose.yml"));
        assertThat(compose.split("cap_drop: \\[ALL]", -1)).hasSize(3);
        assertThat(compose.split("read_only: true", -1)).hasSize(3);
        assertThat(compose.split("no-new-privileges:true", -1)).hasSize(3);
        assertThat(compose).contains("POSTGRES_USER: postgres").contains("SPRING_DATASOURCE_USERNAME: orderwright");
        assertThat(Files.readString(Path.of("docker", "database", "role.sh"))).contains("nosuperuser");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
