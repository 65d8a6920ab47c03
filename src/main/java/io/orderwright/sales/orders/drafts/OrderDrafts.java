package io.orderwright.sales.orders.drafts;

import io.orderwright.platform.ground.fields.OwnFields;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.goods.SoldPack;
import io.orderwright.sales.catalog.PriceLists;
import io.orderwright.sales.catalog.PricedProduct;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.orders.OrderNumbers;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.ShipTo;
import io.orderwright.sales.orders.domain.SalesOrder;
import io.orderwright.sales.orders.domain.SalesOrders;
import io.orderwright.sales.orders.drafts.domain.Drafts;
import io.orderwright.sales.orders.drafts.domain.OrderDraft;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people have typed and not placed yet; everybody sees the own drafts only. */
@Service
@Transactional
public class OrderDrafts {

    private final Drafts drafts;
    private final SalesOrders orders;
    private final PriceLists prices;
    private final Clock clock;
    private final List<OwnFields> owners;

    OrderDrafts(Drafts drafts, SalesOrders orders, PriceLists prices, Clock clock, List<OwnFields> owners) {
        this.drafts = drafts;
        this.orders = orders;
        this.prices = prices;
        this.clock = clock;
        this.owners = owners;
    }

    /** The person's draft, if it has been stored. */
    @Transactional(readOnly = true)
    public Optional<DraftView> find(UUID id, String owner) {
        return drafts.findById(id).filter(draft -> draft.owner().equals(owner)).map(OrderDraft::view);
    }

    /** The person's drafts that are not placed, those changed last first, before this time. */
    @Transactional(readOnly = true)
    public List<DraftView> page(String owner, Instant before, int size) {
        return drafts.page(owner, before, Limit.of(size)).stream()
                .map(OrderDraft::view)
                .toList();
    }

    /**
     * Stores what is typed.
     *
     * @throws Refusal CONFLICT when another window has changed, discarded or placed the draft meanwhile; NOT_FOUND for
     *     somebody else's draft
     */
    public DraftView save(UUID id, String owner, SaveDraft typed) {
        Optional<OrderDraft> known = drafts.findById(id);
        if (known.isEmpty() && typed.version() > 0 && !typed.anyway()) {
            throw Refusal.conflict("draft.discarded");
        }
        OrderDraft draft = known.orElseGet(() -> new OrderDraft(id, owner, clock.instant()));
        refuseOthers(draft, owner);
        draft.type(typed, now());
        try {
            return drafts.saveAndFlush(draft).view();
        } catch (DataIntegrityViolationException race) {
            throw Refusal.conflict("draft.changed-elsewhere");
        }
    }

    /** The draft has become this order; it leaves the list of drafts. */
    public void placed(UUID id, String owner, String orderNumber) {
        drafts.findById(id).filter(draft -> draft.owner().equals(owner)).ifPresent(draft -> draft.placed(orderNumber));
    }

    /** The person does not want the draft any more. */
    public void discard(UUID id, String owner) {
        drafts.findById(id)
                .filter(draft -> draft.owner().equals(owner) && draft.view().orderNumber() == null)
                .ifPresent(drafts::delete);
    }

    /**
     * Makes a draft of what an order says. Prices that are today's list prices are left to the list; every other price
     * was agreed, and stays.
     *
     * @throws Refusal NOT_FOUND for an unknown order
     */
    public DraftView copyOf(String orderNumber, String owner) {
        OrderView order = orders.findById(OrderNumbers.SALES_ORDER.idOf(orderNumber))
                .map(SalesOrder::view)
                .filter(found -> found.number().equals(orderNumber))
                .orElseThrow(() -> Refusal.notFound("order.unknown", orderNumber));
        Map<String, PricedProduct> listed = prices.offered(
                order.lines().stream().map(OrderView.LineView::sku).distinct().toList(),
                order.customer(),
                order.tier(),
                order.currency());
        DraftContent content = new DraftContent(
                order.customer(),
                "",
                "",
                order.prepaid(),
                Optional.ofNullable(order.shipTo()).map(ShipTo::code).orElse(""),
                order.lines().stream()
                        .map(line -> copyOf(line, listed.get(line.sku()), order.currency()))
                        .toList(),
                inFields(orderNumber));
        OrderDraft draft = new OrderDraft(UUID.randomUUID(), owner, clock.instant());
        draft.type(new SaveDraft(0, "copy", false, content), now());
        return drafts.saveAndFlush(draft).view();
    }

    private Map<String, String> inFields(String orderNumber) {
        Map<String, String> typed = new TreeMap<>();
        owners.forEach(fields -> fields.copied("order", orderNumber)
                .forEach((code, said) ->
                        typed.put(code, said instanceof BigDecimal number ? PlainNumber.of(number) : said.toString())));
        return typed;
    }

    private static DraftContent.DraftLine copyOf(
            OrderView.LineView line, @Nullable PricedProduct priced, String currency) {
        ProductView product =
                priced == null ? null : priced.forQuantity(line.ordered().amount());
        boolean fromList = product != null
                && product.currency().equals(currency)
                && product.price().amount().compareTo(line.unitPrice().amount()) == 0;
        String discount = line.discount().isZero() ? "" : line.discount().percent();
        SoldPack pack = line.pack();
        BigDecimal[] packs = pack == null ? null : line.ordered().amount().divideAndRemainder(pack.pieces());
        if (pack == null || packs == null || packs[1].signum() != 0 || pack.price() == null && !fromList) {
            return new DraftContent.DraftLine(
                    line.sku(),
                    line.ordered().plain(),
                    fromList ? "" : line.unitPrice().plain(),
                    discount);
        }
        // Whole packs are typed as packs again.
        BigDecimal agreed = pack.price();
        boolean listed = agreed == null
                || priced != null
                        && priced.ofPack(line.ordered().amount(), pack.pack())
                                .filter(price -> price.compareTo(agreed) == 0)
                                .isPresent();
        return new DraftContent.DraftLine(
                line.sku(),
                PlainNumber.of(packs[0]) + " " + pack.name(),
                listed || agreed == null ? "" : PlainNumber.of(agreed),
                discount);
    }

    /** As exact as the database keeps it, so that the time of the last draft of a page is where the next begins. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void refuseOthers(OrderDraft draft, String owner) {
        if (!draft.owner().equals(owner)) {
            throw Refusal.notFound("draft.unknown");
        }
    }
}
