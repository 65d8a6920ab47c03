package io.orderwright.doors;

import io.orderwright.journeys.RunningCompany;
import java.net.URI;

/** {@code bin/orderwright hostile [count] [seed]}: wrong requests to every operation of a company of its own. */
public final class Hostile {

    private static final int COUNT = 3_000;

    private Hostile() {}

    public static void main(String[] arguments) {
        if (arguments.length > 0 && !arguments[0].matches("[0-9]{1,7}")) {
            System.out.println("Usage: bin/orderwright hostile [count] [seed]");
            System.out.println();
            System.out.println(
                    "Starts a company of its own and sends it wrong requests, made from the document of its API: 3,000");
            System.out.println(
                    "of every kind by themselves, the same ones for the same seed. It prints how each kind was answered,");
            System.out.println("and exits with 0 when nothing was answered 5xx and nothing was taken.");
            return;
        }
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : COUNT;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        HostileRequests requests;
        try (RunningCompany company = RunningCompany.empty()) {
            requests = new HostileRequests(new DocumentedApi(URI.create(company.url())), seed);
            requests.send(count);
        }
        requests.answers().forEach((what, times) -> System.out.printf("%6d  %s%n", times, what));
        requests.failed().forEach(told -> System.out.println("5xx: " + told));
        requests.taken().forEach(told -> System.out.println("accepted: " + told));
        Figure.end(
                requests.toString(),
                requests.failed().isEmpty() && requests.taken().isEmpty() ? 0 : 1);
    }
}
