package io.orderwright.sales.orders.domain;

import io.orderwright.platform.kernel.DocumentType;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.orders.LoweredLine;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.PlaceOrder;
import io.orderwright.sales.orders.Rounding;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A sales order. It moves by named transitions only, each of which refuses when the order stands elsewhere. */
@Entity
public class SalesOrder {

    @Id
    private Long id;

    /** A wrapper: absent means that it has never been stored. */
    @Version
    private @Nullable Integer version;

    private String number;
    private String customerCode;
    private String customerName;
    private String tier;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private boolean taxIncluded;

    @Enumerated(EnumType.STRING)
    private Rounding rounding;

    private BigDecimal net = BigDecimal.ZERO;
    private BigDecimal tax = BigDecimal.ZERO;
    private BigDecimal gross = BigDecimal.ZERO;

    @Enumerated(EnumType.STRING)
    private OrderState state = OrderState.PLACED;

    private String source;
    private String externalId;
    private String requestHash;
    private @Nullable String purchaseOrder;
    private @Nullable String possibleDuplicateOf;
    private @Nullable LocalDate requestedOn;
    private int paymentTermsDays;
    private boolean prepaid;

    @Enumerated(EnumType.STRING)
    private DeliveryTerms deliveryTerms = DeliveryTerms.COMPLETE_ORDER;

    private boolean inParts;
    private @Nullable String phone;
    private String placedBy;
    private Instant placedAt;

    // Whoever needs an order needs its lines: one statement reads both.
    @OneToMany(
            mappedBy = "order",
            cascade = {CascadeType.PERSIST, CascadeType.REFRESH},
            fetch = FetchType.EAGER)
    @OrderBy("lineNo")
    private List<OrderLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected SalesOrder() {}

    public SalesOrder(
            long id,
            CustomerView customer,
            PlaceOrder asked,
            boolean taxIncluded,
            Rounding rounding,
            Origin origin,
            ZonedDateTime now) {
        this.id = id;
        this.number = DocumentType.SALES_ORDER.number(now.toLocalDate(), id);
        this.customerCode = customer.code();
        this.customerName = customer.name();
        this.tier = customer.tier().name();
        this.currency = customer.currency();
        this.phone = customer.phone();
        this.paymentTermsDays = customer.paymentTermsDays();
        this.taxIncluded = taxIncluded;
        this.rounding = rounding;
        this.source = origin.source();
        this.externalId = origin.externalId();
        this.requestHash = origin.requestHash();
        this.placedBy = origin.actor();
        this.placedAt = now.toInstant();
        this.purchaseOrder = asked.purchaseOrder();
        this.requestedOn = asked.requestedOn();
        this.prepaid = asked.prepaid();
        this.deliveryTerms = customer.deliveryTerms();
    }

    public void add(PlaceOrder.Line asked, ProductView product) {
        lines.add(new OrderLine(this, lines.size() + 1, asked, product));
    }

    /** Adds the lines up at the order's rounding level. */
    public void total() {
        Taxation sum = sum();
        net = sum.net();
        tax = sum.tax();
        gross = sum.gross();
    }

    public void validate() {
        Taxation sum = sum();
        if (sum.net().compareTo(net) != 0
                || sum.tax().compareTo(tax) != 0
                || sum.gross().compareTo(gross) != 0) {
            throw new IllegalStateException(number + ": stored total " + gross + ", lines make " + sum.gross());
        }
    }

    private Taxation sum() {
        return rounding == Rounding.LINE
                ? lines.stream().map(OrderLine::amounts).reduce(Taxation.ZERO, Taxation::plus)
                : DocumentTotal.of(lines, taxIncluded);
    }

    public void flagDuplicateOf(String earlierNumber) {
        possibleDuplicateOf = earlierNumber;
    }

    /** Credit holds it up: before anything is done for it, or before its goods are handed to the warehouse. */
    public void hold() {
        move(
                OrderState.ON_HOLD,
                OrderState.PLACED,
                OrderState.ON_HOLD,
                OrderState.IN_APPROVAL,
                OrderState.CONFIRMING,
                OrderState.PARTLY_SHIPPED);
    }

    /** Also once more, when it is no longer what was approved. */
    public void askApproval() {
        move(OrderState.IN_APPROVAL, OrderState.PLACED, OrderState.ON_HOLD, OrderState.IN_APPROVAL);
    }

    /** Stock was reserved; {@code missing} says per line number what was not there. */
    public void reserve(Map<Integer, BigDecimal> missing) {
        lines.forEach(line -> line.reserve(missing.getOrDefault(line.lineNo(), BigDecimal.ZERO)));
        if (!missing.isEmpty()) {
            move(OrderState.WAITING_FOR_STOCK, OrderState.PLACED, OrderState.ON_HOLD, OrderState.IN_APPROVAL);
        }
    }

    /** Goods that lines waited for were reserved. */
    public void serve(Map<Integer, BigDecimal> quantities) {
        lines.forEach(line -> line.serve(quantities.getOrDefault(line.lineNo(), BigDecimal.ZERO)));
    }

    /** Goods that it had while it waits for others went to an urgent order. */
    public void displace(Map<Integer, BigDecimal> quantities) {
        if (state != OrderState.WAITING_FOR_STOCK && state != OrderState.PARTLY_SHIPPED) {
            throw Refusal.conflict("order.cannot-move", number, state, OrderState.WAITING_FOR_STOCK);
        }
        lines.forEach(line -> line.serve(
                quantities.getOrDefault(line.lineNo(), BigDecimal.ZERO).negate()));
    }

    /** It is prepaid, and its money is not there yet. */
    public void awaitPayment() {
        move(
                OrderState.WAITING_FOR_PAYMENT,
                OrderState.PLACED,
                OrderState.ON_HOLD,
                OrderState.IN_APPROVAL,
                OrderState.WAITING_FOR_STOCK);
    }

    /** Everything is reserved: partners and customer are told. */
    public void confirm() {
        move(
                OrderState.CONFIRMING,
                OrderState.PLACED,
                OrderState.ON_HOLD,
                OrderState.IN_APPROVAL,
                OrderState.WAITING_FOR_STOCK,
                OrderState.WAITING_FOR_PAYMENT);
    }

    /** Its goods, or what is there of them, may be picked. */
    public void release() {
        inParts = view().inParts();
        move(OrderState.TO_SHIP, OrderState.CONFIRMING, OrderState.ON_HOLD, OrderState.PARTLY_SHIPPED);
    }

    public void ship() {
        move(OrderState.SHIPPED, OrderState.TO_SHIP);
        lines.forEach(OrderLine::ship);
    }

    /** A part of it has left; quantities by line number. When nothing is missing any more, all of it has. */
    public void ship(Map<Integer, BigDecimal> quantities) {
        lines.forEach(line -> line.ship(quantities.getOrDefault(line.lineNo(), BigDecimal.ZERO)));
        boolean all = lines.stream().allMatch(OrderLine::shippedInFull);
        move(all ? OrderState.SHIPPED : OrderState.PARTLY_SHIPPED, OrderState.TO_SHIP);
    }

    /** The customer has it; quantities by line number. */
    public void deliver(Map<Integer, BigDecimal> quantities) {
        lines.forEach(line -> line.deliver(quantities.getOrDefault(line.lineNo(), BigDecimal.ZERO)));
    }

    /** The customer has everything that has left. */
    public void deliver() {
        lines.forEach(line -> line.deliver(line.onItsWay()));
    }

    /** All that is wanted has left; where the rest is not wanted any more, it is shipped from here on. */
    public void invoice() {
        if (state == OrderState.PARTLY_SHIPPED && lines.stream().allMatch(OrderLine::shippedInFull)) {
            state = OrderState.SHIPPED;
        }
        lines.forEach(OrderLine::invoice);
    }

    public void close() {
        move(OrderState.CLOSED, OrderState.SHIPPED);
    }

    public void reject() {
        move(OrderState.REJECTED, OrderState.ON_HOLD, OrderState.IN_APPROVAL, OrderState.PLACED);
        lines.forEach(OrderLine::cancel);
    }

    public void cancel() {
        refuseUnlessCancellable();
        state = OrderState.CANCELLED;
        lines.forEach(OrderLine::cancel);
    }

    /** Its approval was taken back before anything has left: it needs one again, and nothing is kept for it. */
    public void reopen() {
        refuseUnlessCancellable();
        move(
                OrderState.IN_APPROVAL,
                OrderState.ON_HOLD,
                OrderState.WAITING_FOR_STOCK,
                OrderState.WAITING_FOR_PAYMENT,
                OrderState.CONFIRMING,
                OrderState.TO_SHIP);
        lines.forEach(OrderLine::unreserve);
        inParts = false;
    }

    /**
     * Less is wanted of some lines than was; a line of which nothing is wanted any more stays empty.
     *
     * @param quantities by line number, each less than now
     * @throws Refusal CONFLICT once all has left or the order has ended, below what has left of a line, when nothing
     *     would be left of the order, or nothing of what is held before it may leave; INVALID for a line that is not there or would not be less
     */
    public List<LoweredLine> lower(Map<Integer, BigDecimal> quantities) {
        if (!state.changeable()) {
            throw Refusal.conflict("change.too-late", number, state);
        }
        quantities.forEach(this::refuseUnlessLess);
        List<LoweredLine> lowered = lines.stream()
                .filter(line -> quantities.containsKey(line.lineNo()))
                .map(line -> line.lower(Objects.requireNonNull(quantities.get(line.lineNo()))))
                .toList();
        if (lines.stream().noneMatch(OrderLine::wanted)) {
            throw Refusal.conflict("change.nothing-left", number);
        }
        if (state == OrderState.ON_HOLD && lines.stream().allMatch(OrderLine::shippedInFull)) {
            throw Refusal.conflict("change.held", number);
        }
        total();
        return lowered;
    }

    private void refuseUnlessLess(int lineNo, BigDecimal to) {
        OrderLine line = lines.stream()
                .filter(one -> one.lineNo() == lineNo && one.wanted())
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("lines", "change.line-unknown", number, lineNo));
        if (to.signum() < 0 || to.compareTo(line.ordered()) >= 0) {
            throw Refusal.invalid("lines", "change.not-less", lineNo, plain(line.ordered()));
        }
        if (to.compareTo(line.shipped()) < 0) {
            throw Refusal.conflict("change.shipped-already", lineNo, plain(line.shipped()));
        }
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }

    public void refuseUnlessCancellable() {
        if (!state.cancellable() || lines.stream().anyMatch(OrderLine::left)) {
            throw Refusal.conflict("order.not-cancellable", number, state);
        }
    }

    private void move(OrderState to, OrderState first, OrderState... others) {
        Set<OrderState> from = EnumSet.of(first, others);
        if (!from.contains(state)) {
            throw Refusal.conflict("order.cannot-move", number, state, to);
        }
        state = to;
    }

    boolean taxIncluded() {
        return taxIncluded;
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public OrderState state() {
        return state;
    }

    public String number() {
        return number;
    }

    public String requestHash() {
        return requestHash;
    }

    public String customerCode() {
        return customerCode;
    }

    public BigDecimal gross() {
        return gross;
    }

    public OrderView view() {
        return new OrderView(
                number,
                customerCode,
                customerName,
                tier,
                currency,
                taxIncluded,
                rounding,
                net,
                tax,
                gross,
                state,
                source,
                externalId,
                purchaseOrder,
                possibleDuplicateOf,
                requestedOn,
                paymentTermsDays,
                prepaid,
                deliveryTerms,
                inParts,
                phone,
                placedBy,
                placedAt,
                lines.stream().filter(OrderLine::wanted).map(OrderLine::view).toList());
    }
}
