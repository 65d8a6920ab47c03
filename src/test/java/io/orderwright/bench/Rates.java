package io.orderwright.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rates of one flow, window by window. */
final class Rates {

    private final Map<Integer, List<Double>> byClients = new TreeMap<>();

    void add(int clients, double rate) {
        byClients.computeIfAbsent(clients, number -> new ArrayList<>()).add(rate);
    }

    double median(int clients) {
        return median(byClients.get(clients));
    }

    /** The median of the ratios of windows that followed each other, at 8 clients. */
    static double medianRatio(Rates one, Rates other) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < one.byClients.get(8).size(); i++) {
            ratios.add(one.byClients.get(8).get(i) / other.byClients.get(8).get(i));
        }
        return median(ratios);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
