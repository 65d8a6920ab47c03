package io.orderwright.desk.entry;

import io.orderwright.desk.entry.TypedOrder.Problem;
import io.orderwright.desk.ports.DryRun;
import io.orderwright.desk.ports.DryRun.DryRunOutcome;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.drafts.DraftContent;
import io.orderwright.sales.orders.entry.SeenOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Shows a draft with what would become of it. */
@Component
class OrderPreviews {

    private final DraftReader reading;
    private final DryRun dryRun;
    private final CustomerMaster customers;
    private final ProductCatalog catalog;
    private final PreviewLines lines;
    private final NextSteps steps;
    private final RefusalTexts texts;

    OrderPreviews(
            DraftReader reading,
            DryRun dryRun,
            CustomerMaster customers,
            ProductCatalog catalog,
            PreviewLines lines,
            NextSteps steps,
            RefusalTexts texts) {
        this.reading = reading;
        this.dryRun = dryRun;
        this.customers = customers;
        this.catalog = catalog;
        this.lines = lines;
        this.steps = steps;
        this.texts = texts;
    }

    Preview of(DraftContent draft, String person, Locale locale) {
        TypedOrder typed = reading.read(draft, locale);
        List<Problem> problems = new ArrayList<>(typed.problems());
        Preview.Buyer buyer = customers
                .find(typed.order().customer())
                .map(customer -> buyer(customer, locale))
                .orElse(null);
        try {
            DryRunOutcome outcome = dryRun.of(typed.order(), person);
            outcome.problems().stream()
                    .filter(refused -> !typed.order().customer().isEmpty() || !"customer".equals(refused.field()))
                    .forEach(refused -> problems.add(problem(refused, typed, locale)));
            problems.addAll(unknown(draft, typed, locale));
            OrderView order = outcome.order();
            if (order == null) {
                return new Preview(problems, buyer, List.of(), null, null, null, List.of());
            }
            return new Preview(
                    problems,
                    buyer,
                    lines.of(typed, outcome, order, locale),
                    sum(order),
                    SeenOrder.of(order),
                    order.shipTo() == null ? null : order.shipTo().inWords(),
                    steps.of(outcome, locale));
        } catch (Refusal refused) {
            problems.add(problem(refused, typed, locale));
            return new Preview(problems, buyer, List.of(), null, null, null, List.of());
        }
    }

    /** In what the order is other than was seen, at the fields of the draft where they are, and as a whole. */
    List<Problem> moved(Refusal refused, TypedOrder typed, Locale locale) {
        List<Problem> problems = new ArrayList<>();
        problems.add(problem(refused, typed, locale));
        refused.differences().forEach(one -> {
            String last = one.place().substring(one.place().lastIndexOf('.') + 1);
            boolean price = last.equals("unitPrice");
            problems.add(new Problem(
                    price || last.equals("shipTo") ? typed.typed(one.place()) : "",
                    texts.of(
                            locale,
                            "entry.moved." + (one.place().startsWith("lines[") ? "line-" : "") + last,
                            one.before(),
                            one.after(),
                            line(one.place()))));
        });
        return problems;
    }

    /** The number of the line that a place names, from 1; 0 for none. */
    private static int line(String place) {
        return place.startsWith("lines[")
                ? Integer.parseInt(place.substring("lines[".length(), place.indexOf(']'))) + 1
                : 0;
    }

    /** Products that do not exist in rows of which something else cannot be read: all is told at once. */
    private List<Problem> unknown(DraftContent draft, TypedOrder typed, Locale locale) {
        Map<Integer, String> unread = new TreeMap<>();
        for (int row = 0; row < draft.lines().size(); row++) {
            String sku = draft.lines().get(row).sku().strip();
            if (!sku.isEmpty() && !typed.rows().contains(row)) {
                unread.put(row, sku);
            }
        }
        if (unread.isEmpty()) {
            return List.of();
        }
        Set<String> known = catalog.bySku(unread.values()).keySet();
        return unread.entrySet().stream()
                .filter(row -> !known.contains(row.getValue()))
                .map(row -> new Problem(
                        "lines[" + row.getKey() + "].sku", texts.of(locale, "order.product-unknown", row.getValue())))
                .toList();
    }

    private Problem problem(Refusal refused, TypedOrder typed, Locale locale) {
        String field = refused.field();
        return new Problem(field == null ? "" : typed.typed(field), texts.of(refused, locale));
    }

    private Preview.Buyer buyer(CustomerView customer, Locale locale) {
        return new Preview.Buyer(
                customer.code(),
                customer.name(),
                texts.of(
                        locale,
                        "entry.customer.facts",
                        texts.of(locale, "entry.tier." + customer.tier()),
                        customer.currency(),
                        terms(customer, locale)));
    }

    private String terms(CustomerView customer, Locale locale) {
        return customer.termsRule() == null
                ? texts.of(locale, "terms.net", customer.paymentTermsDays())
                : texts.of(locale, "terms.short", customer.paymentTerms(), customer.paymentTermsDays());
    }

    private static Preview.Sum sum(OrderView order) {
        return new Preview.Sum(
                order.net().grouped(), order.tax().grouped(), order.gross().grouped(), order.currency());
    }
}
