package io.orderwright.service.tickets.domain;

import io.orderwright.platform.ground.columns.QuantityColumn;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.RequestContent;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.service.tickets.OpenTicket;
import io.orderwright.service.tickets.OpenTicket.OwnedGoods;
import io.orderwright.service.tickets.TicketKind;
import io.orderwright.service.tickets.TicketView.TicketLine;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.CompositeType;
import org.jspecify.annotations.Nullable;

/** What of a ticket stays as it was when it was opened: by whom, about what. */
@MappedSuperclass
public abstract class TicketDocument {

    @Id
    private Long id;

    @Version
    private @Nullable Integer version;

    private String number;
    private @Nullable String orderNumber;
    private String customerCode;
    private @Nullable String sku;
    private String reference;
    private String requestHash;
    private @Nullable Integer orderLine;
    private @Nullable String unit;

    @CompositeType(QuantityColumn.class)
    @AttributeOverride(name = "amount", column = @Column(name = "quantity"))
    private @Nullable Quantity quantity;

    private @Nullable String serial;

    @Enumerated(EnumType.STRING)
    private TicketKind kind;

    private String words;
    private boolean byCustomer;
    private String openedBy;
    private Instant openedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected TicketDocument() {}

    /**
     * Who opens it, and when.
     *
     * @param day the company's day of that moment
     */
    public record TicketOpener(String person, Instant at, LocalDate day) {}

    /** @param quantity of the line that was named; absent where none was said */
    protected TicketDocument(
            long id, OpenTicket asked, String customer, @Nullable Quantity quantity, TicketOpener opener) {
        this.id = id;
        this.number = TicketNumbers.SERVICE_TICKET.number(opener.day(), id);
        this.orderNumber = asked.order();
        this.customerCode = customer;
        OwnedGoods owned = asked.owned();
        this.sku = owned == null ? null : owned.sku();
        this.reference = asked.reference();
        this.requestHash = content(asked).fingerprint();
        this.orderLine = asked.line();
        this.unit = quantity == null ? null : quantity.unit();
        this.quantity = quantity;
        this.serial = asked.serial();
        this.kind = asked.kind();
        this.words = asked.words();
        this.byCustomer = asked.byCustomer();
        this.openedBy = opener.person();
        this.openedAt = opener.at();
    }

    private static RequestContent content(OpenTicket asked) {
        SaidNumber quantity = asked.quantity();
        RequestContent content = RequestContent.of("service-ticket")
                .text("kind", asked.kind().name())
                .text("words", asked.words())
                .text("priority", asked.priority().name())
                .text("serial", asked.serial() == null ? "" : asked.serial())
                .text("line", asked.line() == null ? "" : asked.line().toString());
        OwnedGoods owned = asked.owned();
        if (owned != null) {
            content.text("sku", owned.sku() == null ? "" : owned.sku());
        }
        return quantity == null ? content : content.number("quantity", quantity.number());
    }

    /** @throws Refusal CONFLICT when the reference stands for something else */
    public void refuseUnlessSame(OpenTicket asked) {
        if (!content(asked).isOf(requestHash, () -> "")) {
            throw Refusal.conflict("ticket.reference-reused", reference, number);
        }
    }

    public String number() {
        return number;
    }

    /** What the story tells it of: its order, or where the customer named none, himself. */
    public String subject() {
        return orderNumber == null ? customerCode : orderNumber;
    }

    @Nullable
    String orderNumber() {
        return orderNumber;
    }

    @Nullable
    String sku() {
        return sku;
    }

    public TicketKind kind() {
        return kind;
    }

    Instant openedAt() {
        return openedAt;
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

    @Nullable
    TicketLine line() {
        return orderLine == null ? null : new TicketLine(orderLine, quantity);
    }

    @Nullable
    String serial() {
        return serial;
    }

    String words() {
        return words;
    }

    boolean byCustomer() {
        return byCustomer;
    }

    String openedBy() {
        return openedBy;
    }
}
