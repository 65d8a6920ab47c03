package io.orderwright.finance.invoices.movements.domain;

import io.orderwright.finance.invoices.domain.Receipt;
import io.orderwright.finance.invoices.movements.MoveReceipt;
import io.orderwright.finance.invoices.movements.MovementKind;
import io.orderwright.finance.invoices.movements.MovementState;
import io.orderwright.finance.invoices.movements.MovementView;
import io.orderwright.platform.ground.columns.MoneyColumn;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.RequestContent;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.CompositeType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Money that came in goes out again: asked for, agreed to where the table wants that, booked once, told to finance once. */
@Entity
public class ReceiptMovement {

    @Id
    private Long id;

    @Version
    private @Nullable Integer version;

    private String number;
    private long receiptId;
    private String customerCode;

    @Enumerated(EnumType.STRING)
    private MovementKind kind;

    private String reference;
    private String requestHash;

    @CompositeType(MoneyColumn.class)
    private Money amount;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private String reason;
    private @Nullable String approver;

    @Enumerated(EnumType.STRING)
    private MovementState state = MovementState.ASKED;

    private String askedBy;
    private Instant askedAt;
    private @Nullable String agreedBy;
    private @Nullable Instant bookedAt;
    private @Nullable String financeDocument;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ReceiptMovement() {}

    /**
     * Who asks, and when.
     *
     * @param day the company's day of that moment
     */
    public record Asker(String person, Instant at, LocalDate day) {}

    /**
     * @param amount what goes out, in the money's currency
     * @param approver the role that must agree; null where nobody has to
     */
    public ReceiptMovement(
            long id, Receipt money, MoveReceipt asked, Money amount, @Nullable String approver, Asker asker) {
        this.id = id;
        this.number = MovementNumbers.RECEIPT_MOVEMENT.number(asker.day(), id);
        this.receiptId = money.id();
        this.customerCode = money.customerCode();
        this.kind = asked.kind();
        this.reference = asked.reference();
        this.requestHash = content(asked).fingerprint();
        this.amount = amount;
        this.currency = money.currency();
        this.reason = asked.reason().strip();
        this.approver = approver;
        this.askedBy = asker.person();
        this.askedAt = asker.at();
    }

    private static RequestContent content(MoveReceipt asked) {
        Money amount = asked.amount();
        return RequestContent.of("move-receipt")
                .text("kind", asked.kind().name())
                .text("creditNote", asked.creditNote())
                .text("currency", amount == null ? null : amount.code())
                .number("amount", amount == null ? null : amount.amount());
    }

    /** @throws Refusal CONFLICT when the reference stands for something else */
    public void refuseUnlessSame(MoveReceipt asked) {
        if (!isWhat(asked)) {
            throw Refusal.conflict("movement.reference-reused", reference, number);
        }
    }

    /** Whether this was asked. */
    public boolean isWhat(MoveReceipt asked) {
        return content(asked).isOf(requestHash, () -> "");
    }

    /** Whether its money is gone from what waits: booked, or kept back while it is asked about. */
    public boolean counts() {
        return switch (state) {
            case BOOKED, POSTED -> true;
            case ASKED -> kind.ofWaitingMoney();
            case DECLINED, WITHDRAWN -> false;
        };
    }

    /**
     * Whoever was asked agrees.
     *
     * @throws Refusal CONFLICT when nobody is asked; FORBIDDEN to whoever asked for it
     */
    public void agree(String by) {
        state = MovementTransition.AGREE.after(number, state);
        if (by.equals(askedBy)) {
            throw Refusal.forbidden("movement.own", number);
        }
        agreedBy = by;
    }

    public void decline() {
        state = MovementTransition.DECLINE.after(number, state);
    }

    public void withdraw() {
        state = MovementTransition.WITHDRAW.after(number, state);
    }

    /** @throws Refusal CONFLICT when it is booked or over, or somebody must agree first */
    public void book(Instant now) {
        if (approver != null && agreedBy == null) {
            throw Refusal.conflict("movement.not-agreed", number, approver);
        }
        state = MovementTransition.BOOK.after(number, state);
        bookedAt = now;
    }

    /** The same number once more changes nothing. @throws Refusal CONFLICT when it is not booked, or booked under another */
    public boolean post(String document) {
        if (document.equals(financeDocument)) {
            return false;
        }
        state = MovementTransition.POST.after(number, state);
        financeDocument = document;
        return true;
    }

    public String number() {
        return number;
    }

    public long receiptId() {
        return receiptId;
    }

    public MovementKind kind() {
        return kind;
    }

    public MovementState state() {
        return state;
    }

    public String reference() {
        return reference;
    }

    public String reason() {
        return reason;
    }

    public @Nullable String approver() {
        return approver;
    }

    public String customerCode() {
        return customerCode;
    }

    public Money amount() {
        return amount;
    }

    /** @param payment the bank's number of the money */
    public MovementView view(String payment, boolean repeated) {
        return new MovementView(
                number,
                receiptId,
                payment,
                customerCode,
                kind,
                reference,
                amount(),
                reason,
                state,
                approver,
                askedBy,
                askedAt,
                agreedBy,
                bookedAt,
                financeDocument,
                repeated);
    }
}
