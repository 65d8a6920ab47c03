package io.orderwright.finance.invoices.domain;

import io.orderwright.finance.invoices.InvoiceKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** Proves many orders, each by {@link MoneyProof}: {@code bin/orderwright sums}. */
public final class Sums {

    private static final int USUAL = 100_000;
    private static final int TOLD_EVERY = 5_000;

    private Sums() {}

    /** What was done, so that nobody takes a proof of nothing for one. */
    record Done(Map<InvoiceKind, Long> documents, long allocations, long reversals, long refusals) {}

    /** @throws AssertionError with the seed of the order that does not add up */
    static Done prove(long seed, int orders, boolean aloud) {
        Map<InvoiceKind, Long> kinds = new EnumMap<>(InvoiceKind.class);
        long allocations = 0;
        long reversals = 0;
        long refusals = 0;
        for (int order = 0; order < orders; order++) {
            long own = seed * 1_000_003 + order;
            MoneyProof proof = new MoneyProof(new Random(own));
            try {
                proof.run();
            } catch (RuntimeException | AssertionError wrong) {
                throw new AssertionError("order of seed " + own + ": " + wrong.getMessage() + proof.story(), wrong);
            }
            proof.documents().forEach(one -> kinds.merge(one.kind(), 1L, Long::sum));
            allocations += proof.money().allocations();
            reversals += proof.money().reversals();
            refusals += proof.refused();
            if (aloud && (order + 1) % TOLD_EVERY == 0) {
                System.out.printf("%,9d of %,d orders%n", order + 1, orders);
            }
        }
        return new Done(kinds, allocations, reversals, refusals);
    }

    /** {@code [orders] [seed]} */
    public static void main(String... arguments) {
        int orders = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime() % 1_000_000;
        System.out.printf("%,d orders from seed %d%n", orders, seed);
        try {
            Done done = prove(seed, orders, true);
            System.out.printf(
                    "documents %s, allocations %,d, undone %,d, refused steps %,d%n",
                    done.documents(), done.allocations(), done.reversals(), done.refusals());
            System.out.printf("sums of %,d orders: all parts are the whole in net, tax and gross%n", orders);
        } catch (AssertionError wrong) {
            System.out.println("sums: " + wrong.getMessage());
            System.exit(1);
        }
    }
}
