package io.orderwright.finance.invoices.exchange;

import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.finance.invoices.domain.Receipts;
import io.orderwright.finance.invoices.exchange.domain.CountedValue;
import io.orderwright.finance.invoices.exchange.domain.RealisedDifference;
import io.orderwright.finance.invoices.exchange.domain.RealisedDifference.Origin;
import io.orderwright.finance.invoices.exchange.store.DifferenceRows;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.ExchangeRate;
import io.orderwright.platform.reference.ReferenceEvent.ExchangeRateEntered;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was gained or lost by payments in other currencies. What waits for a rate is filled in when one is entered; nothing
 * that is known changes.
 */
@Service
@Transactional
public class ExchangeDifferences {

    private static final int PIECE = 200;
    private static final Pattern KEY = Pattern.compile("(.{1,40})/(\\d{1,9})");

    private final DifferenceRows rows;
    private final Invoices invoices;
    private final Receipts receipts;
    private final ExchangeBook book;
    private final HomeValues values;

    ExchangeDifferences(
            DifferenceRows rows, Invoices invoices, Receipts receipts, ExchangeBook book, HomeValues values) {
        this.rows = rows;
        this.invoices = invoices;
        this.receipts = receipts;
        this.book = book;
        this.values = values;
    }

    /**
     * What a document in another currency is worth in the company's.
     *
     * @param rate units of the company's currency for one unit on the day of its issue
     * @param asked all of it
     * @param open what of that is not paid
     */
    public record DocumentValue(ExchangeRate rate, Money asked, Money open) {}

    /** Whether a currency is another than the company's. */
    public static boolean isForeign(String currency) {
        return !HomeValues.isHome(currency);
    }

    /**
     * One page by document and entry.
     *
     * @param waiting only what waits for a rate
     * @param after {@link DifferenceView#key} of the last one before; empty from the beginning
     * @throws Refusal INVALID for what no page named
     */
    @Transactional(readOnly = true)
    public List<DifferenceView> page(boolean waiting, String after, int size) {
        Matcher key = KEY.matcher(after);
        if (!after.isEmpty() && !key.matches()) {
            throw Refusal.invalid("after", "request.no-such-page", after);
        }
        String invoice = after.isEmpty() ? "" : key.group(1);
        int entryNo = after.isEmpty() ? 0 : Integer.parseInt(key.group(2));
        List<RealisedDifference> found =
                waiting ? rows.waiting("", invoice, entryNo, size) : rows.page(invoice, entryNo, size);
        return found.stream().map(RealisedDifference::view).toList();
    }

    /** Of a document's allocations, by their number; none where it is in the company's currency. */
    @Transactional(readOnly = true)
    public Map<Integer, DifferenceView> of(Invoice document) {
        return HomeValues.isHome(document.currency())
                ? Map.of()
                : rows.ofInvoice(document.number()).stream()
                        .map(RealisedDifference::view)
                        .collect(Collectors.toMap(DifferenceView::entryNo, Function.identity()));
    }

    /** Of what money paid, by {@link DifferenceView#key}; one statement however much money, none for the company's currency. */
    @Transactional(readOnly = true)
    public Map<String, DifferenceView> ofReceipts(Collection<Long> foreign) {
        return foreign.isEmpty()
                ? Map.of()
                : rows.ofSources(foreign.stream().map(String::valueOf).toList()).stream()
                        .map(RealisedDifference::view)
                        .collect(Collectors.toMap(DifferenceView::key, Function.identity()));
    }

    /** Absent for a document in the company's currency, and without a rate of its day. */
    @Transactional(readOnly = true)
    public @Nullable DocumentValue worth(Invoice document) {
        if (HomeValues.isHome(document.currency())) {
            return null;
        }
        CountedValue counted = rows.ofDocument(document.number(), document.currency());
        ExchangeRate rate = counted.rate() == null
                ? values.rate(document.currency(), document.issuedOn()).orElse(null)
                : counted.rate();
        if (rate == null) {
            return null;
        }
        Money gross = document.gross();
        Money left = document.open();
        Money asked = rate.atHome(gross);
        // What was paid without its value being known leaves what is open at the document's rate.
        Money open = gross.minus(left).equals(counted.amount()) ? asked.minus(counted.value()) : rate.atHome(left);
        return new DocumentValue(rate, asked, open);
    }

    /** A rate that was missing may be known now. */
    @EventListener
    void on(ExchangeRateEntered entered) {
        mend(entered.subject(), entered.actor());
    }

    /** Fills in what waits, in all currencies, as far as rates are known by now; says how many. */
    public int mend(String by) {
        return mend("", by);
    }

    private int mend(String currency, String by) {
        int mended = 0;
        List<RealisedDifference> piece = rows.waiting(currency, "", 0, PIECE);
        while (!piece.isEmpty()) {
            Origin last = piece.get(piece.size() - 1).origin();
            mended += mend(piece, by);
            piece = rows.waiting(currency, last.invoice(), last.entryNo(), PIECE);
        }
        return mended;
    }

    private int mend(List<RealisedDifference> piece, String by) {
        List<String> numbers =
                piece.stream().map(one -> one.origin().invoice()).distinct().toList();
        Map<String, Invoice> held = invoices.lockedByNumber(numbers).stream()
                .collect(Collectors.toMap(Invoice::number, Function.identity(), (one, same) -> one, TreeMap::new));
        List<RealisedDifference> waiting = rows.waitingOf(numbers);
        waiting.stream()
                .map(one -> one.origin().source())
                .filter(source -> source.matches("\\d+"))
                .map(Long::valueOf)
                .distinct()
                .sorted()
                .forEach(receipts::locked);
        waiting.forEach(one -> book.mend(
                one, Objects.requireNonNull(held.get(one.origin().invoice())).orderNumber(), by));
        return Math.toIntExact(waiting.stream().filter(one -> !one.waits()).count());
    }
}
