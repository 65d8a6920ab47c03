package io.orderwright.coordination.returns;

import io.orderwright.credit.exposure.CreditExposure;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.exchanges.AskExchange;
import io.orderwright.fulfilment.returns.exchanges.ExchangeAmounts;
import io.orderwright.fulfilment.returns.exchanges.ExchangeKind;
import io.orderwright.fulfilment.returns.exchanges.ExchangeOffer;
import io.orderwright.fulfilment.returns.exchanges.ExchangeOffer.OfferedGoods;
import io.orderwright.fulfilment.returns.exchanges.ExchangeTerms;
import io.orderwright.fulfilment.returns.exchanges.ExchangeTerms.ExchangeRule;
import io.orderwright.fulfilment.returns.exchanges.ExchangeTerms.ExchangedOrder;
import io.orderwright.fulfilment.returns.exchanges.ExchangeView;
import io.orderwright.fulfilment.returns.exchanges.Exchanges;
import io.orderwright.fulfilment.returns.ports.ExchangeDesk;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.orders.OrderFacts;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.entry.OrderIntake;
import io.orderwright.sales.orders.entry.OrderPreview;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goods go out for those that come back: an order as any other, which names the return. The customer's credit account
 * and then the return are held while it is placed: whoever credits the return holds documents, account and return in this order,
 * and an order that is placed asks for its credit at once.
 */
@Component
@Transactional
class ExchangeReturn implements ExchangeDesk {

    private final Exchanges exchanges;
    private final ExchangeTerms terms;
    private final ExchangeGoods goods;
    private final CreditExposure exposure;
    private final OrderQueries orders;
    private final OrderIntake intake;
    private final CompanyCalendar calendar;

    ExchangeReturn(
            Exchanges exchanges,
            ExchangeTerms terms,
            ExchangeGoods goods,
            CreditExposure exposure,
            OrderQueries orders,
            OrderIntake intake,
            CompanyCalendar calendar) {
        this.exchanges = exchanges;
        this.terms = terms;
        this.goods = goods;
        this.exposure = exposure;
        this.orders = orders;
        this.intake = intake;
        this.calendar = calendar;
    }

    /** What is asked for, as the table and the first order have it. */
    private record PlannedExchange(OrderView from, ExchangeRule rule, Money returned, Money freight, PlaceOrder order) {

        Money due(Money goods) {
            return new ExchangeAmounts(goods, returned, freight).due();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public ExchangeOffer offer(AskExchange asked, String by) {
        PlannedExchange plan = plan(asked, exchanges.get(asked.customerReturn()));
        OrderPreview preview = intake.preview(plan.order(), by);
        if (!preview.problems().isEmpty()) {
            throw asked.ofOrder(preview.problems().get(0));
        }
        OrderView made = Objects.requireNonNull(preview.order());
        return new ExchangeOffer(
                asked.kind(),
                made.gross(),
                plan.returned(),
                plan.freight(),
                plan.due(made.gross()),
                plan.rule().payFirst(),
                plan.rule().originalPrice(),
                made.lines().stream()
                        .map(line -> new OfferedGoods(line.sku(), line.name(), line.ordered(), line.gross()))
                        .toList());
    }

    @Override
    public PlacedExchange place(AskExchange asked, String by) {
        OrderFacts from = orders.facts(exchanges.returnedFrom(asked.customerReturn()));
        exposure.lock(from.customer(), from.currency());
        ReturnView view = exchanges.hold(asked.customerReturn());
        List<ExchangeView> earlier = exchanges.ofReturn(view.number());
        Optional<ExchangeView> standing = earlier.stream().filter(this::stands).findFirst();
        if (standing.isPresent()) {
            return repeated(asked, standing.get());
        }
        PlannedExchange plan = plan(asked, view);
        ExchangeView one = new ExchangeView(
                view.number() + "-" + (earlier.size() + 1),
                view.number(),
                null,
                view.order(),
                asked.kind(),
                plan.returned(),
                plan.freight(),
                plan.rule().payFirst(),
                plan.rule().originalPrice(),
                by,
                calendar.now());
        exchanges.begin(one, asked.content().fingerprint());
        terms.keep(view.number(), plan.rule());
        OrderView placed = placed(asked, plan.order(), one.key(), by);
        Money due = plan.due(placed.gross());
        refuseUnlessSeen(asked.seenDue(), due);
        exchanges.placed(one, placed.number(), due);
        return new PlacedExchange(exchanges.ofKey(one.key()).orElseThrow(), false);
    }

    private OrderView placed(AskExchange asked, PlaceOrder order, String key, String by) {
        try {
            return intake.place(order, OrderView.EXCHANGE, key, by).order();
        } catch (Refusal refused) {
            throw asked.ofOrder(refused);
        }
    }

    private boolean stands(ExchangeView one) {
        String order = one.order();
        return order != null && !orders.facts(order).state().givenUp();
    }

    private PlacedExchange repeated(AskExchange asked, ExchangeView standing) {
        if (!asked.content().isOf(exchanges.contentOf(standing.key()), () -> "")) {
            throw Refusal.conflict("exchange.already", standing.customerReturn(), String.valueOf(standing.order()));
        }
        return new PlacedExchange(standing, true);
    }

    private PlannedExchange plan(AskExchange asked, ReturnView view) {
        Exchanges.refuseUnlessOpen(view);
        OrderView from = orders.get(view.order());
        Money freight = asked.freightIn(from.currency());
        long days = ChronoUnit.DAYS.between(calendar.dateOf(from.placedAt()), calendar.today());
        ExchangeRule rule = terms.of(
                asked.kind(), view.reason(), new ExchangedOrder(from.number(), from.customer(), from.tier(), days));
        return new PlannedExchange(
                from,
                rule,
                goods.returned(view, from, asked.kind().kept(view.feePercent())),
                freight,
                new PlaceOrder(
                                from.customer(),
                                from.currency(),
                                null,
                                null,
                                false,
                                asked.kind() == ExchangeKind.REPLACEMENT
                                        ? goods.same(view, from)
                                        : goods.others(asked.goods(), view, from, rule.originalPrice()))
                        .to(from.shipTo() == null ? null : from.shipTo().code())
                        .saying(goods.inFields(from)));
    }

    private static void refuseUnlessSeen(@Nullable SaidNumber seen, Money due) {
        if (seen != null && seen.number().compareTo(due.amount()) != 0) {
            throw Refusal.conflict("exchange.moved", seen.plain(), due.plain(), due.code());
        }
    }
}
