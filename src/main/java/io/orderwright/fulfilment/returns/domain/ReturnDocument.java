package io.orderwright.fulfilment.returns.domain;

import io.orderwright.fulfilment.returns.AskReturn;
import io.orderwright.fulfilment.returns.AskReturn.AskedLine;
import io.orderwright.fulfilment.returns.ReturnEvent;
import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.fulfilment.returns.exchanges.ExchangeKind;
import io.orderwright.fulfilment.returns.exchanges.ReturnWish;
import io.orderwright.platform.ground.columns.MoneyColumn;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.RequestContent;
import io.orderwright.platform.kernel.numbers.Percent;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hibernate.annotations.CompositeType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What of a return stays as it was when it was asked for: by whom, for what, and what the table said to that. */
@MappedSuperclass
public abstract class ReturnDocument {

    @Id
    private Long id;

    @Version
    private @Nullable Integer version;

    private String number;
    private String orderNumber;
    private String customerCode;
    private String reference;
    private String requestHash;

    @Enumerated(EnumType.STRING)
    private ReturnReason reason;

    private String words;

    @CompositeType(MoneyColumn.class)
    private Money amount;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private String handling;
    private String because;
    private @Nullable String approver;
    private boolean inspected;
    private int validDays;
    private Percent feePercent;
    private String askedBy;
    private String followedBy;
    private boolean byCustomer;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ExchangeKind wish;

    private @Nullable String wishWords;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ReturnDocument() {}

    /**
     * Who asks, and when.
     *
     * @param follower whoever answers for it here: the same, or for a customer whoever placed the order or looks after it
     * @param day the company's day of that moment
     */
    public record Asker(String person, String follower, Instant at, LocalDate day) {

        /** Whether a customer asks by himself. */
        public boolean customer() {
            return person.equals(ReturnEvent.CUSTOMER);
        }
    }

    /**
     * What the table said.
     *
     * @param handling ACCEPT, ASK or REFUSE
     * @param because why, as a text code
     * @param approver the role that must agree; null where nobody has to
     * @param inspected whether somebody looks at the goods
     * @param validDays so many days after it is authorised goods may come
     * @param fee what of the goods that are credited is kept
     */
    public record ReturnHandling(
            String handling,
            String because,
            @Nullable String approver,
            boolean inspected,
            int validDays,
            Percent fee) {}

    /**
     * What comes back of which customer's order.
     *
     * @param worth in the order's currency, tax included
     * @param serials the pieces of them that have serial numbers
     */
    public record ReturnContents(String customer, Money worth, List<ReturnLine> lines, List<ReturnSerial> serials) {}

    protected ReturnDocument(long id, AskReturn asked, ReturnContents wanted, ReturnHandling handled, Asker asker) {
        this.id = id;
        this.number = ReturnNumbers.CUSTOMER_RETURN.number(asker.day(), id);
        this.orderNumber = asked.order();
        this.customerCode = wanted.customer();
        this.reference = asked.reference();
        this.requestHash = content(asked).fingerprint();
        this.reason = asked.reason();
        this.words = asked.words().strip();
        this.amount = wanted.worth();
        this.currency = wanted.worth().code();
        this.handling = handled.handling();
        this.because = handled.because();
        this.approver = handled.approver();
        this.inspected = handled.inspected();
        this.validDays = handled.validDays();
        this.feePercent = handled.fee();
        this.askedBy = asker.person();
        this.followedBy = asker.follower();
        this.byCustomer = asker.customer();
        this.askedAt = asker.at();
        ReturnWish wished = asked.wish();
        if (wished != null) {
            this.wish = wished.kind();
            this.wishWords = wished.words();
        }
    }

    private static RequestContent content(AskReturn asked) {
        RequestContent content = RequestContent.of("customer-return")
                .text("reason", asked.reason().name())
                .each(
                        "line",
                        asked.lines().stream()
                                .sorted(Comparator.comparing(AskedLine::orderLine))
                                .toList(),
                        (part, line) -> part.text("no", String.valueOf(line.orderLine()))
                                .number("quantity", line.quantity().number())
                                .each("serial", serials(line), (one, serial) -> one.text("is", serial)));
        ReturnWish wish = asked.wish();
        return wish == null ? content : content.text("wish", wish.kind().name()).text("instead", wish.words());
    }

    private static List<String> serials(AskedLine line) {
        return line.serials().stream()
                .map(serial -> serial.strip().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    /** @throws Refusal CONFLICT when the reference stands for something else */
    public void refuseUnlessSame(AskReturn asked) {
        if (!content(asked).isOf(requestHash, () -> "")) {
            throw Refusal.conflict("return.reference-reused", reference, number);
        }
    }

    public String number() {
        return number;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public String handling() {
        return handling;
    }

    /** Whether somebody looks at the goods before they are booked. */
    public boolean inspected() {
        return inspected;
    }

    /** Whether the customer asked for it by himself. */
    public boolean byCustomer() {
        return byCustomer;
    }

    String followedBy() {
        return followedBy;
    }

    long id() {
        return id;
    }

    String customerCode() {
        return customerCode;
    }

    String reference() {
        return reference;
    }

    ReturnReason reason() {
        return reason;
    }

    String words() {
        return words;
    }

    Money worth() {
        return amount;
    }

    String because() {
        return because;
    }

    @Nullable
    String approver() {
        return approver;
    }

    Percent feePercent() {
        return feePercent;
    }

    int validDays() {
        return validDays;
    }

    String askedBy() {
        return askedBy;
    }

    @Nullable
    ReturnWish wish() {
        return wish == null ? null : new ReturnWish(wish, Objects.requireNonNullElse(wishWords, ""));
    }

    Instant askedAt() {
        return askedAt;
    }
}
