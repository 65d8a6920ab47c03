package io.orderwright.sandbox;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** How each partner behaves at the moment. */
final class Behaviours {

    /** Ways to misbehave; what happens to the effect stands beside each. */
    enum Mode {
        /** Takes effect, answers. */
        OK("ok"),
        /** No effect, 500. */
        FAIL500("fail500"),
        /** No effect, refuses in its own format. */
        REFUSE("refuse"),
        /** Waits, then takes effect and answers: late for a caller who gave up. */
        DELAY("delay"),
        /** Takes effect, answers never. */
        TIMEOUT_AFTER_EFFECT("timeout-after-effect"),
        /** Takes effect, answers nonsense. */
        GARBAGE("garbage"),
        /** No effect, 429. */
        TOO_MANY("429"),
        /** Takes effect, answers a byte now and then. */
        SLOW_DRIP("slow-drip"),
        /** No effect, hangs up. */
        RESET("reset"),
        /** Takes effect, answers without end. */
        HUGE("huge"),
        /** No effect, points elsewhere. */
        REDIRECT("redirect"),
        /** No effect, the month's amount is used up: of the tax platform. */
        QUOTA("quota"),
        /** No effect, whoever issues must show himself: of the tax platform. */
        AUTHENTICATE("authenticate"),
        /** Of buyers: has booked the invoice, and confirms that it is taken back. */
        CONFIRM("confirm"),
        /** Of buyers: has booked the invoice, and denies that it is taken back. */
        DENY("deny"),
        /** Of buyers: had confirmed that the invoice is taken back, and it was withdrawn since. */
        WITHDRAW("withdraw"),
        /** Of buyers: their confirmation stands where none can. */
        UNHEARD_OF("unheard-of"),
        /** Of buyers: has booked the invoice, and says nothing. */
        SILENT("silent");

        private final String label;

        Mode(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        static Mode of(String label) {
            return Arrays.stream(values())
                    .filter(mode -> mode.label.equals(label))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No mode '" + label + "'"));
        }
    }

    /**
     * @param probability of misbehaving, 0 to 1
     * @param count how many requests more; negative for no end
     */
    record Behaviour(Mode mode, double probability, long delayMs, int count) {}

    private static final Behaviour GOOD = new Behaviour(Mode.OK, 1, 0, -1);

    private final Map<String, Behaviour> byPartner = new ConcurrentHashMap<>();
    private final Random random;

    Behaviours(long seed) {
        this.random = new Random(seed);
    }

    void set(String partner, Behaviour behaviour) {
        byPartner.put(partner, behaviour);
    }

    Behaviour of(String partner) {
        return byPartner.getOrDefault(partner, GOOD);
    }

    /** How the next request is met; uses up one of a limited number. */
    synchronized Behaviour next(String partner) {
        Behaviour behaviour = of(partner);
        if (behaviour.mode() == Mode.OK || random.nextDouble() >= behaviour.probability()) {
            return GOOD;
        }
        if (behaviour.count() > 0) {
            Behaviour left = new Behaviour(
                    behaviour.mode(), behaviour.probability(), behaviour.delayMs(), behaviour.count() - 1);
            byPartner.put(partner, left.count() == 0 ? GOOD : left);
        }
        return behaviour;
    }

    void reset() {
        byPartner.clear();
    }
}
