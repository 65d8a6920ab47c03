package io.orderwright.supply.purchasing;

import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a buyer saw who orders a draft or drops it, as one word that page, card and API show and take back: needs are bundled
 * into a draft, and withdrawn from it, until it is reviewed.
 *
 * @param lines a short fingerprint of its lines: SKU, quantity, price, days and the orders that need them
 * @param total in plain digits with its currency, tax excluded
 */
public record SeenPurchase(String lines, String total) {

    private static final Pattern WORD = Pattern.compile("([0-9a-f]{12})-([0-9.]{1,30}[A-Z]{3})");
    private static final int LENGTH = 12;

    public static SeenPurchase of(PurchaseView purchase, List<PurchaseLine> lines) {
        String content = lines.stream().map(SeenPurchase::said).collect(Collectors.joining("\n"));
        return new SeenPurchase(
                Fingerprint.of(content).substring(0, LENGTH),
                purchase.total().amount().toPlainString() + purchase.currency());
    }

    private static String said(PurchaseLine line) {
        return String.join(
                " ",
                line.sku(),
                line.quantity().plain(),
                line.price().plain(),
                String.valueOf(line.leadDays()),
                String.join(",", line.neededFor()));
    }

    /**
     * Refuses an answer to anything else than this.
     *
     * @param seen the word that was shown
     * @throws Refusal INVALID where it is no such word; CONFLICT with the differences where it is another one by now
     */
    void refuseUnless(String seen, String number) {
        Matcher word = WORD.matcher(seen);
        if (!word.matches()) {
            throw Refusal.invalid("seen", "purchasing.seen-unreadable");
        }
        SeenPurchase before = new SeenPurchase(word.group(1), word.group(2));
        List<Difference> differences = new ArrayList<>();
        if (!before.total.equals(total)) {
            differences.add(new Difference("total", shown(before.total), shown(total)));
        }
        if (!before.lines.equals(lines)) {
            differences.add(new Difference("lines", before.lines, lines));
        }
        if (!differences.isEmpty()) {
            throw Refusal.moved("purchasing.seen-moved", differences, number, shown(before.total), shown(total));
        }
    }

    private static String shown(String total) {
        return total.replaceFirst("(?=[A-Z]{3}$)", " ");
    }

    @Override
    public String toString() {
        return lines + "-" + total;
    }
}
