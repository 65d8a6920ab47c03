package io.orderwright.bench;

import io.orderwright.sandbox.PartnerSandbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The partners of a run: the sandbox in a process of its own, as a partner would be. */
final class PartnersProcess implements AutoCloseable {

    private final Process process;
    private final String url;

    private PartnersProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static PartnersProcess start(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PartnerSandbox.class.getName(),
                        "0",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null || !line.contains("http://")) {
            throw new IllegalStateException("The partner sandbox did not start: " + line);
        }
        return new PartnersProcess(
                process, line.substring(line.indexOf("http://")).replaceAll("/$", ""));
    }

    String url() {
        return url;
    }

    /** What every partner counted, as JSON. */
    String counts() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url + "/counts")).build(), BodyHandlers.ofString())
                .body();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
