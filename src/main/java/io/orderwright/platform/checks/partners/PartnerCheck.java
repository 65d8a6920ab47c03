package io.orderwright.platform.checks.partners;

import io.orderwright.platform.checks.CheckResult;
import io.orderwright.platform.checks.CheckResult.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares the partners' books with the effects ledger while work goes on: the books are read before the database's
 * snapshot (what is in them by then must be in the ledger) and once more after it (what the ledger had as done must be
 * in them). One comparison per object, in the order of its methods.
 */
public final class PartnerCheck {

    /** Ids of the checks of this class. */
    public static final List<String> IDS =
            List.of("partner-ours", "partner-once", "partner-sms-once", "partner-agrees");

    private static final Logger log = LoggerFactory.getLogger(PartnerCheck.class);
    private static final int INVARIANT = 5;

    /** Messages of which there is one to the document that their key names: an order, or a notice of its delay. */
    private static final Set<String> ONCE = Set.of("order-confirmation", "delay-notice");

    private final @Nullable BookReader reading;
    private final List<BookEntry> before;
    private final List<Violation> foreign = new ArrayList<>();
    private final List<Violation> disagreeing = new ArrayList<>();
    private final Set<String> doneButAbsent = new HashSet<>();

    private PartnerCheck(@Nullable BookReader reading, List<BookEntry> before) {
        this.reading = reading;
        this.before = before;
    }

    static PartnerCheck begin(PartnerBooks books) {
        if (!books.configured()) {
            return new PartnerCheck(null, List.of());
        }
        try {
            BookReader reading = new BookReader(books);
            return new PartnerCheck(reading, reading.more());
        } catch (IOException e) {
            log.warn("The partners' books cannot be read: {}", e.toString());
            return new PartnerCheck(null, List.of());
        }
    }

    /** Looks at the ledger, in the transaction of the snapshot. */
    public void compare(JdbcTemplate jdbc) {
        BookReader books = reading;
        if (books == null) {
            return;
        }
        Set<String> unclaimed = new HashSet<>();
        before.forEach(entry -> unclaimed.add(entry.key()));
        // What "bin/orderwright seed" wrote never went to anybody.
        jdbc.query(
                "select key, state from effect where request_hash not in ('seed', 'carried-over', 'by-hand')", row -> {
                    String key = row.getString(1);
                    String state = row.getString(2);
                    unclaimed.remove(key);
                    if (state.equals("DONE")) {
                        if (!books.has(key) && doneButAbsent.size() < BookReader.MOST) {
                            doneButAbsent.add(key);
                        }
                    } else if ((state.equals("FAILED") || state.equals("REFUSED")) && books.has(key)) {
                        disagreeing.add(new Violation(key, "ledger=" + state + " partner=done"));
                    }
                });
        unclaimed.forEach(key -> foreign.add(new Violation(key, "not in the ledger")));
    }

    /** Reads on and says what came of it. */
    public List<CheckResult> results() {
        BookReader books = reading;
        if (books == null) {
            return IDS.stream().map(id -> CheckResult.skipped(id, INVARIANT)).toList();
        }
        List<BookEntry> all = new ArrayList<>(before);
        boolean complete;
        try {
            all.addAll(books.more());
            complete = !books.full();
        } catch (IOException e) {
            log.warn("The partners' books cannot be read on: {}", e.toString());
            complete = false;
        }
        doneButAbsent.stream()
                .filter(key -> !books.has(key))
                .forEach(key -> disagreeing.add(new Violation(key, "ledger=DONE partner=nothing")));
        return List.of(
                result("partner-ours", foreign),
                result("partner-once", twice(all)),
                result("partner-sms-once", toldTwice(all)),
                complete ? result("partner-agrees", disagreeing) : CheckResult.skipped("partner-agrees", INVARIANT));
    }

    private static List<Violation> twice(List<BookEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.effects() > 1)
                .map(entry -> new Violation(entry.key(), entry.partner() + "=" + entry.effects()))
                .toList();
    }

    /** One message tells of one confirmation, or of one delay, whatever key it came under. */
    private static List<Violation> toldTwice(List<BookEntry> entries) {
        Map<String, Integer> messages = new TreeMap<>();
        entries.stream()
                .filter(entry -> entry.partner().equals("sms") && ONCE.contains(entry.action()))
                .forEach(entry -> messages.merge(entry.subject(), entry.effects(), Integer::sum));
        return messages.entrySet().stream()
                .filter(order -> order.getValue() > 1)
                .map(order -> new Violation(order.getKey(), "messages=" + order.getValue()))
                .toList();
    }

    private static CheckResult result(String id, List<Violation> violations) {
        return CheckResult.of(id, INVARIANT, violations.size(), violations);
    }
}
