package io.orderwright.coordination.opening;

import io.orderwright.fulfilment.stock.receipts.CarriedReceipts;
import io.orderwright.fulfilment.stock.receipts.ExpectReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.platform.intake.ports.OpenPurchases;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.supply.purchasing.PurchaseLine;
import io.orderwright.supply.purchasing.PurchaseView;
import io.orderwright.supply.purchasing.Purchasing;
import io.orderwright.supply.purchasing.opening.OpenPurchase;
import io.orderwright.supply.purchasing.opening.OpenPurchase.OpenGoods;
import io.orderwright.supply.purchasing.opening.OpeningPurchases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what was on its way when the company moved in. Nobody is asked for approval, and no supplier is told. What is taken
 * back holds its expectations, then its purchase order, as whoever receives goods does.
 */
@Component
@Transactional
class GoodsUnderWay implements OpenPurchases {

    private static final int PAGE = 200;

    private final OpeningPurchases purchases;
    private final Purchasing purchasing;
    private final ExpectedReceipts expected;
    private final CarriedReceipts carried;
    private final CompanyCalendar calendar;

    GoodsUnderWay(
            OpeningPurchases purchases,
            Purchasing purchasing,
            ExpectedReceipts expected,
            CarriedReceipts carried,
            CompanyCalendar calendar) {
        this.purchases = purchases;
        this.purchasing = purchasing;
        this.expected = expected;
        this.carried = carried;
        this.calendar = calendar;
    }

    /**
     * @return whether it is new; not when it was taken over so, or is just so now
     * @throws Refusal CONFLICT when its number is known with other content; else as {@link OpeningPurchases#enter} and
     *     {@link ExpectedReceipts#expect}
     */
    @Override
    public boolean takeOver(OpenPurchase said, String by) {
        Optional<PurchaseView> known = purchases.find(said.number());
        if (known.isPresent()) {
            if (!purchases.broughtAs(said) && !open(known.get()).content().equals(said.content())) {
                throw Refusal.conflict(
                        "opening.purchase-other", said.number(), known.get().number());
            }
            return false;
        }
        List<ExpectedReceipt> under = expected.under(said.number());
        if (said.supplier() == null) {
            return expect(said, under, by);
        }
        if (!under.isEmpty()) {
            throw Refusal.conflict("opening.purchase-expected", said.number());
        }
        String number = purchases.enter(said, by);
        said.lines().forEach(line -> expected.expect(expectation(number, line), by));
        purchases.begin(number, said, by);
        return true;
    }

    /** Each line by itself: goods that are only expected come one by one. */
    private boolean expect(OpenPurchase said, List<ExpectedReceipt> under, String by) {
        boolean added = false;
        for (OpenGoods line : said.lines()) {
            ExpectReceipt asked = expectation(said.number(), line);
            if (carried.has(asked)) {
                continue;
            }
            Optional<ExpectedReceipt> known =
                    under.stream().filter(one -> one.sku().equals(line.sku())).findFirst();
            if (known.isEmpty()) {
                carried.carry(asked, by);
                added = true;
            } else if (!asked.equals(expectation(said.number(), goods(known.get())))) {
                throw Refusal.conflict("opening.expected-other", said.number(), line.sku());
            }
        }
        return added;
    }

    private static ExpectReceipt expectation(String reference, OpenGoods line) {
        return new ExpectReceipt(reference, line.sku(), line.rest().amount(), line.dueOn(), line.confirmed());
    }

    private static OpenGoods goods(ExpectedReceipt one) {
        return new OpenGoods(one.sku(), one.outstanding(), null, one.dueOn(), one.confirmed());
    }

    /** What is still to come of it. */
    private OpenPurchase open(PurchaseView purchase) {
        Map<String, PurchaseLine> lines =
                purchasing.lines(purchase.number()).stream().collect(Collectors.toMap(PurchaseLine::sku, line -> line));
        List<OpenGoods> goods = expected.under(purchase.number()).stream()
                .filter(one -> one.state() == ExpectedReceipt.ReceiptState.OPEN && lines.containsKey(one.sku()))
                .map(one -> priced(one, Objects.requireNonNull(lines.get(one.sku()))))
                .toList();
        return new OpenPurchase(number(purchase), purchase.supplier(), orderedOn(purchase), goods);
    }

    private LocalDate orderedOn(PurchaseView purchase) {
        Instant ordered = purchase.orderedAt();
        return calendar.dateOf(ordered == null ? purchase.openedAt() : ordered);
    }

    private static String number(PurchaseView purchase) {
        return Objects.requireNonNullElse(purchase.externalId(), purchase.number());
    }

    private static OpenGoods priced(ExpectedReceipt one, PurchaseLine line) {
        return new OpenGoods(one.sku(), one.outstanding(), line.price(), one.dueOn(), one.confirmed());
    }

    @Override
    public Map<String, String> standing(Collection<String> numbers) {
        Map<String, String> standing = new HashMap<>();
        for (String number : numbers) {
            Optional<PurchaseView> known = purchases.find(number);
            List<ExpectedReceipt> under =
                    expected.under(known.map(PurchaseView::number).orElse(number));
            if (known.isPresent() || !under.isEmpty()) {
                standing.put(
                        number,
                        known.map(one -> one.number() + " " + one.state()).orElse("") + words(under));
            }
        }
        return standing;
    }

    private static String words(List<ExpectedReceipt> under) {
        return under.stream()
                .map(one -> String.join(
                        " ",
                        one.sku(),
                        one.quantity().amount().toPlainString(),
                        one.received().amount().toPlainString(),
                        one.dueOn().toString(),
                        one.state().name(),
                        String.valueOf(one.confirmed())))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void remove(String number, String by) {
        Optional<PurchaseView> known = purchases.find(number);
        // What may be refused comes first: whoever takes back asks again, one by one, in the same transaction.
        expected.remove(known.map(PurchaseView::number).orElse(number), by);
        known.ifPresent(purchase -> purchases.remove(purchase.number(), by));
    }

    @Override
    public void each(Consumer<OpenPurchase> each) {
        long before = Long.MAX_VALUE;
        for (List<PurchaseView> page = purchases.ordered(before, PAGE);
                !page.isEmpty();
                page = purchases.ordered(before, PAGE)) {
            page.forEach(purchase -> each.accept(open(purchase)));
            before = page.get(page.size() - 1).id();
        }
        eachExpected(each);
    }

    /** What nobody has ordered here, and we do not make. */
    private void eachExpected(Consumer<OpenPurchase> each) {
        LocalDate day = LocalDate.of(1, 1, 1);
        long id = 0;
        for (List<ExpectedReceipt> page = expected.page(day, id, PAGE);
                !page.isEmpty();
                page = expected.page(day, id, PAGE)) {
            page.stream()
                    .filter(this::onlyExpected)
                    .forEach(one -> each.accept(new OpenPurchase(one.reference(), null, null, List.of(goods(one)))));
            ExpectedReceipt last = page.get(page.size() - 1);
            day = last.dueOn();
            id = last.id();
        }
    }

    private boolean onlyExpected(ExpectedReceipt one) {
        return !expected.madeByUs(one.reference())
                && purchases.find(one.reference()).isEmpty()
                && !purchases.isOurs(one.reference());
    }
}
