package io.orderwright.doors;

import io.orderwright.journeys.RunningCompany;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
        GeneratedClient client = new GeneratedClient(folder, generator);
        client.generate(new DocumentedApi(URI.create(url)).document());
        client.compileWith(DRIVER);
        Path log = folder.resolve("order-to-cash.log");
        int driven = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        client.classPath(),
                        "OrderToCash",
                        url)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        List<String> steps = Files.readAllLines(log);
        steps.stream().limit(40).forEach(System.out::println);
        String end = driven == 0 ? "An order went to cash" : "No cash";
        return new Outcome(end + " in " + steps.size() + " steps, see " + log, driven == 0 ? 0 : 1);
    }
}
