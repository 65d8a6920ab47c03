package io.orderwright.sales.orders.domain;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.orders.BillingAddress;
import io.orderwright.sales.orders.OrderNumbers;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.Rounding;
import io.orderwright.sales.orders.ShipTo;
import io.orderwright.sales.orders.books.OrderContent;
import io.orderwright.sales.orders.entry.PlaceOrder;
import io.orderwright.sales.terms.PaymentTerms;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The order as a document: who ordered what on which terms, and what that amounts to. How it moves, the order knows. */
@MappedSuperclass
public abstract class OrderDocument {

    @Id
    private Long id;

    /** A wrapper: absent means that it has never been stored. */
    @Version
    private @Nullable Integer version;

    private String number;

    @Embedded
    private Buyer buyer;

    @Embedded
    private Agreement agreed;

    @Embedded
    private Totals totals;

    @Embedded
    private Origin origin;

    @Embedded
    private @Nullable ShipTo shipTo;

    /** Absent for the customer's address of bills. */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable BillingAddress billTo;

    private @Nullable String possibleDuplicateOf;
    private Instant placedAt;

    // Whoever needs an order needs its lines: one statement reads both.
    @OneToMany(
            mappedBy = "order",
            cascade = {CascadeType.PERSIST, CascadeType.REFRESH},
            fetch = FetchType.EAGER)
    @OrderBy("lineNo")
    private List<OrderLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // JPA fills it
    OrderDocument() {}

    OrderDocument(
            long id,
            CustomerView customer,
            PlaceOrder asked,
            boolean taxIncluded,
            Rounding rounding,
            Origin origin,
            ZonedDateTime now) {
        this.id = id;
        this.number = OrderNumbers.SALES_ORDER.number(now.toLocalDate(), id);
        this.buyer = Buyer.of(customer);
        this.agreed = Agreement.of(asked, customer.currency(), taxIncluded, rounding);
        this.totals = Totals.nothing(customer.currency());
        this.origin = origin;
        this.placedAt = now.toInstant();
    }

    void add(OrderLine line) {
        lines.add(line);
    }

    /** Adds the lines up at the order's rounding level. */
    public void total() {
        totals = Totals.of(lines, agreed);
    }

    /** @throws IllegalStateException when the totals that are stored are not those of the lines */
    public void validate() {
        Totals sum = Totals.of(lines, agreed);
        if (!sum.equals(totals)) {
            throw new IllegalStateException(
                    number + ": stored total " + totals.gross() + ", lines make " + sum.gross());
        }
    }

    /** Its goods go there, while it has not been stored; null for the address of the customer's master data. */
    public void sendTo(@Nullable ShipTo there) {
        shipTo = there;
    }

    /** It is wanted for another day. @throws Refusal CONFLICT outside {@link OrderTransition#CHANGE_HEAD} */
    public void reschedule(LocalDate day) {
        OrderTransition.CHANGE_HEAD.of(number, state());
        agreed = agreed.on(day);
    }

    /** What has not left goes there. @throws Refusal CONFLICT outside {@link OrderTransition#CHANGE_HEAD} */
    public void redirect(ShipTo there) {
        OrderTransition.CHANGE_HEAD.of(number, state());
        shipTo = there;
    }

    /** What is not billed yet is billed there. @throws Refusal CONFLICT outside {@link OrderTransition#CHANGE_HEAD} */
    public void bill(BillingAddress there) {
        OrderTransition.CHANGE_HEAD.of(number, state());
        billTo = there;
    }

    /** What is not billed yet is due by these. @throws Refusal CONFLICT outside {@link OrderTransition#CHANGE_HEAD} */
    public void agreeOn(PaymentTerms terms) {
        OrderTransition.CHANGE_HEAD.of(number, state());
        buyer = buyer.on(terms);
    }

    /**
     * A line has another price; what is absent stays.
     *
     * @param price of what has the price now: a unit, or a pack
     * @throws Refusal CONFLICT outside {@link OrderTransition#REPRICE}, and once something of the line is invoiced, with what
     *     is possible instead; INVALID for a line that is not there, or that costs as much already
     */
    public void reprice(int lineNo, @Nullable SaidNumber price, @Nullable Fraction discount) {
        OrderTransition.REPRICE.of(number, state());
        lines.stream()
                .filter(line -> line.lineNo() == lineNo && line.quantities().wanted())
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("prices", "change.line-unknown", number, lineNo))
                .reprice(price, discount);
        total();
    }

    @Nullable
    ShipTo shipTo() {
        return shipTo;
    }

    @Nullable
    BillingAddress billTo() {
        return billTo;
    }

    public void flagDuplicateOf(String earlierNumber) {
        possibleDuplicateOf = earlierNumber;
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public String number() {
        return number;
    }

    public Origin origin() {
        return origin;
    }

    public String customerCode() {
        return buyer.code();
    }

    /** Whether this is what it was asked for with: a repeated request says the same. */
    public boolean isWhat(PlaceOrder asked) {
        return OrderContent.isOf(origin.requestHash(), agreed.currency(), asked);
    }

    /** Where it stands. */
    public abstract OrderState state();

    Buyer buyer() {
        return buyer;
    }

    Agreement agreed() {
        return agreed;
    }

    Totals totals() {
        return totals;
    }

    @Nullable
    String possibleDuplicateOf() {
        return possibleDuplicateOf;
    }

    Instant placedAt() {
        return placedAt;
    }

    List<OrderLine> lines() {
        return lines;
    }

    OrderGoods goods() {
        return new OrderGoods(this, lines);
    }
}
