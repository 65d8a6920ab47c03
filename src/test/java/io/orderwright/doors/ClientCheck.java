package io.orderwright.doors;

import io.orderwright.journeys.RunningCompany;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code bin/orderwright client-check}: a client is made from the document of a running company's API, compiled, and brings
 * an order from its customer to the last payment. Only what the document says is known to it.
 */
public final class ClientCheck {

    private static final Path DRIVER = Path.of("src/test/client/OrderToCash.java");

    private final Path folder;
    private final Path generator;

    private ClientCheck(Path folder, Path generator) {
        this.folder = folder;
        this.generator = generator;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 2) {
            System.out.println("Usage: bin/orderwright client-check");
            System.out.println();
            System.out.println(
                    "Makes a client of the document of the API with openapi-generator, compiles it, and has it bring an");
            System.out.println(
                    "order to cash in a company of its own: master data, credit, stock, a token, an order, its delivery,");
            System.out.println("invoice and payment, and the events of all that. The exit code is 0 when it has.");
            System.exit(2);
        }
        Path folder = Path.of(arguments[0]);
        Outcome outcome;
        try (RunningCompany company = RunningCompany.empty()) {
            outcome = new ClientCheck(folder, Path.of(arguments[1])).check(company.url());
        }
        Figure.end(outcome.line(), outcome.exit());
    }

    /** How it ended, and with which exit code. */
    private record Outcome(String line, int exit) {}

    private Outcome check(String url) throws IOException, InterruptedException {
        Path document = folder.resolve("openapi.json");
        Files.createDirectories(folder);
        Files.writeString(
                document, new DocumentedApi(URI.create(url)).document().toString());
        Path client = folder.resolve("client");
        Path classes = folder.resolve("classes");
        Files.createDirectories(classes);
        int generated = run(
                "generate.log",
                List.of(
                        java("java"),
                        "-jar",
                        generator.toString(),
                        "generate",
                        "-i",
                        document.toString(),
                        "-g",
                        "java",
                        "--library",
                        "restclient",
                        "-o",
                        client.toString(),
                        "--global-property",
                        "apiTests=false,modelTests=false,apiDocs=false,modelDocs=false",
                        "--additional-properties",
                        "useJakartaEe=true,openApiNullable=false,hideGenerationTimestamp=true,apiPackage=client.api,modelPackage=client.model,invokerPackage=client"));
        if (generated != 0) {
            return told("The client could not be made", "generate.log", 1);
        }
        List<String> compile = new ArrayList<>(List.of(
                java("javac"),
                "-nowarn",
                "-parameters",
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString()));
        try (Stream<Path> sources = Files.walk(client.resolve("src/main/java"))) {
            sources.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(compile::add);
        }
        compile.add(DRIVER.toString());
        if (run("compile.log", compile) != 0) {
            return told("The client does not compile", "compile.log", 1);
        }
        int driven = run(
                "order-to-cash.log",
                List.of(
                        java("java"),
                        "-cp",
                        classes + File.pathSeparator + System.getProperty("java.class.path"),
                        "OrderToCash",
                        url));
        String end = driven == 0 ? "An order went to cash" : "No cash";
        return told(end + " in " + steps() + " steps", "order-to-cash.log", driven == 0 ? 0 : 1);
    }

    private long steps() throws IOException {
        return Files.readAllLines(folder.resolve("order-to-cash.log")).size();
    }

    private Outcome told(String what, String log, int exit) throws IOException {
        Files.readAllLines(folder.resolve(log)).stream().limit(40).forEach(System.out::println);
        return new Outcome(what + ", see " + folder.resolve(log), exit);
    }

    private int run(String log, List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile())
                .start()
                .waitFor();
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }
}
