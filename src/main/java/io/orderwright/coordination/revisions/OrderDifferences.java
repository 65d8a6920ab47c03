package io.orderwright.coordination.revisions;

import io.orderwright.approvals.Approvals;
import io.orderwright.approvals.rounds.RoundView;
import io.orderwright.approvals.signoffs.SignOffFacts.Fact;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.sales.orders.BillingAddress;
import io.orderwright.sales.orders.ShipTo;
import io.orderwright.sales.orders.amendments.OrderAmendments;
import io.orderwright.sales.orders.amendments.OrderVersion;
import io.orderwright.sales.orders.amendments.OrderVersion.VersionHead;
import io.orderwright.sales.orders.amendments.OrderVersion.VersionLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of an order is otherwise than when people were asked about it the last time, for those who are asked now. */
@Component
public class OrderDifferences {

    private static final String NOTHING = "–";

    private final Approvals approvals;
    private final OrderAmendments amendments;

    OrderDifferences(Approvals approvals, OrderAmendments amendments) {
        this.approvals = approvals;
        this.amendments = amendments;
    }

    /** Old and new, one by one; nothing where it is asked about for the first time, or as it was. */
    public List<Fact> sinceAsked(String orderNumber) {
        List<RoundView> rounds = approvals.rounds(orderNumber);
        List<OrderVersion> versions = rounds.isEmpty() ? List.of() : amendments.versions(orderNumber);
        if (versions.isEmpty()) {
            return List.of();
        }
        // Of several rounds the last is the one that is asked now.
        Instant asked = rounds.get(Math.max(0, rounds.size() - 2)).askedAt();
        OrderVersion before = versions.stream()
                .filter(one -> !one.changedAt().isAfter(asked))
                .reduce((earlier, later) -> later)
                .orElse(versions.get(0));
        return between(before, versions.get(versions.size() - 1));
    }

    private static List<Fact> between(OrderVersion before, OrderVersion now) {
        List<Fact> found = new ArrayList<>();
        Stream.concat(before.lines().stream(), now.lines().stream())
                .map(VersionLine::lineNo)
                .distinct()
                .sorted()
                .forEach(lineNo -> line(found, before.line(lineNo), now.line(lineNo)));
        if (!before.gross().equals(now.gross())) {
            found.add(said(
                    "change.differs.total",
                    "",
                    before.gross().toString(),
                    now.gross().toString()));
        }
        VersionHead was = before.head();
        VersionHead is = now.head();
        if (was != null && is != null) {
            head(found, was, is);
        }
        return found;
    }

    private static void line(List<Fact> found, @Nullable VersionLine was, @Nullable VersionLine is) {
        VersionLine one = is == null ? Objects.requireNonNull(was) : is;
        String what = one.name() + " (" + one.sku() + "): ";
        String ordered = ordered(was);
        String wanted = ordered(is);
        if (!ordered.equals(wanted)) {
            found.add(said("change.differs.quantity", what, ordered, wanted));
        }
        if (was != null && is != null && !price(was, is).equals(price(is, was))) {
            found.add(said("change.field.price", what, price(was, is), price(is, was)));
        }
    }

    private static void head(List<Fact> found, VersionHead was, VersionHead is) {
        compare(found, "change.field.requestedOn", words(was.requestedOn()), words(is.requestedOn()));
        compare(found, "change.field.shipTo", words(was.shipTo()), words(is.shipTo()));
        compare(found, "change.field.billTo", words(was.billTo()), words(is.billTo()));
        if (was.paymentTerms() != null) {
            compare(found, "change.field.paymentTerms", was.paymentTerms(), words(is.paymentTerms()));
        }
    }

    private static void compare(List<Fact> found, String label, String was, String is) {
        if (!was.equals(is)) {
            found.add(said(label, "", was, is));
        }
    }

    private static Fact said(String label, String what, String was, String is) {
        return new Fact(label, what + was + " → " + is);
    }

    private static String ordered(@Nullable VersionLine line) {
        Quantity ordered = line == null ? null : line.ordered();
        return ordered == null || ordered.isZero() ? NOTHING : ordered.toString();
    }

    /** Discounts were not kept from the beginning: where one is not known, neither is compared. */
    private static String price(VersionLine line, VersionLine other) {
        String price = PlainNumber.of(line.unitPrice().number());
        return line.discount() == null
                        || other.discount() == null
                        || line.discount().isZero()
                ? price
                : price + " -" + line.discount().percent() + " %";
    }

    private static String words(@Nullable Object said) {
        if (said == null) {
            return NOTHING;
        }
        return said instanceof ShipTo there
                ? there.inWords()
                : said instanceof BillingAddress bills ? bills.inWords() : said.toString();
    }
}
