package io.orderwright.finance.invoices.writeoffs.domain;

import io.orderwright.finance.invoices.writeoffs.AskWriteOff;
import io.orderwright.finance.invoices.writeoffs.WriteOffCause;
import io.orderwright.finance.invoices.writeoffs.WriteOffState;
import io.orderwright.finance.invoices.writeoffs.WriteOffView;
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

/** Something that a document asks for is given up: asked for, agreed to where the table wants that, booked and told once. */
@Entity
public class WriteOff {

    @Id
    private Long id;

    @Version
    private @Nullable Integer version;

    private String number;
    private String invoice;
    private String orderNumber;
    private String customerCode;
    private String reference;
    private String requestHash;

    @Enumerated(EnumType.STRING)
    private WriteOffCause cause;

    private String words;

    @CompositeType(MoneyColumn.class)
    private Money amount;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private @Nullable String takesBack;
    private @Nullable String approver;

    @Enumerated(EnumType.STRING)
    private WriteOffState state = WriteOffState.ASKED;

    private String askedBy;
    private Instant askedAt;
    private @Nullable String agreedBy;
    private @Nullable Instant bookedAt;
    private @Nullable String financeDocument;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected WriteOff() {}

    /**
     * Who asks, and when.
     *
     * @param day the company's day of that moment
     */
    public record Asker(String person, Instant at, LocalDate day) {}

    /**
     * Whose document it is.
     *
     * @param amount what is given up of it, in its currency
     */
    public record WriteOffSubject(String order, String customer, Money amount) {}

    /** @param approver the role that must agree; null where nobody has to */
    public WriteOff(long id, AskWriteOff asked, WriteOffSubject given, @Nullable String approver, Asker asker) {
        this(id, given, asker);
        this.invoice = asked.invoice();
        this.reference = asked.reference();
        this.requestHash = content(asked).fingerprint();
        this.cause = asked.cause();
        this.words = asked.words().strip();
        this.approver = approver;
    }

    /** What takes another one back. */
    private WriteOff(long id, WriteOff other, String words, @Nullable String approver, Asker asker) {
        this(id, new WriteOffSubject(other.orderNumber, other.customerCode, other.amount()), asker);
        this.invoice = other.invoice;
        this.reference = other.number;
        this.requestHash = "";
        this.cause = WriteOffCause.RECOVERED;
        this.words = words.strip();
        this.takesBack = other.number;
        this.approver = approver;
    }

    @SuppressWarnings("NullAway.Init") // whoever calls sets the rest
    private WriteOff(long id, WriteOffSubject given, Asker asker) {
        this.id = id;
        this.number = WriteOffNumbers.WRITE_OFF.number(asker.day(), id);
        this.orderNumber = given.order();
        this.customerCode = given.customer();
        this.amount = given.amount();
        this.currency = given.amount().code();
        this.askedBy = asker.person();
        this.askedAt = asker.at();
    }

    /**
     * The one that takes this one back: the document asks for all of it again.
     *
     * @throws Refusal CONFLICT when the document still asks for it, or this one takes back itself
     */
    public WriteOff takenBack(long newId, String why, @Nullable String newApprover, Asker asker) {
        refuseUnlessStanding();
        return new WriteOff(newId, this, why, newApprover, asker);
    }

    /** @throws Refusal CONFLICT when the document still asks for it, or this one takes back itself */
    public void refuseUnlessStanding() {
        if (takesBack != null || !view(false).booked()) {
            throw Refusal.conflict("write-off.not-booked", number, state);
        }
    }

    private static RequestContent content(AskWriteOff asked) {
        Money amount = asked.amount();
        return RequestContent.of("write-off")
                .text("cause", asked.cause().name())
                .text("currency", amount == null ? null : amount.code())
                .number("amount", amount == null ? null : amount.amount());
    }

    /** @throws Refusal CONFLICT when the reference stands for something else */
    public void refuseUnlessSame(AskWriteOff asked) {
        if (!content(asked).isOf(requestHash, () -> "")) {
            throw Refusal.conflict("write-off.reference-reused", reference, number);
        }
    }

    /**
     * Whoever was asked agrees.
     *
     * @throws Refusal CONFLICT when nobody is asked; FORBIDDEN to whoever asked for it
     */
    public void agree(String by) {
        state = WriteOffTransition.AGREE.after(number, state);
        if (by.equals(askedBy)) {
            throw Refusal.forbidden("write-off.own", number);
        }
        agreedBy = by;
    }

    public void decline() {
        state = WriteOffTransition.DECLINE.after(number, state);
    }

    public void withdraw() {
        state = WriteOffTransition.WITHDRAW.after(number, state);
    }

    /** @throws Refusal CONFLICT when it is booked or over, or somebody must agree first */
    public void book(Instant now) {
        if (approver != null && agreedBy == null) {
            throw Refusal.conflict("write-off.not-agreed", number, approver);
        }
        state = WriteOffTransition.BOOK.after(number, state);
        bookedAt = now;
    }

    /** The same number once more changes nothing. @throws Refusal CONFLICT when it is not booked, or booked under another */
    public boolean post(String document) {
        if (document.equals(financeDocument)) {
            return false;
        }
        state = WriteOffTransition.POST.after(number, state);
        financeDocument = document;
        return true;
    }

    public String number() {
        return number;
    }

    public String invoice() {
        return invoice;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public String customerCode() {
        return customerCode;
    }

    public WriteOffCause cause() {
        return cause;
    }

    public String words() {
        return words;
    }

    public @Nullable String takesBack() {
        return takesBack;
    }

    public @Nullable String approver() {
        return approver;
    }

    public WriteOffState state() {
        return state;
    }

    public Money amount() {
        return amount;
    }

    public WriteOffView view(boolean repeated) {
        return new WriteOffView(
                number,
                invoice,
                orderNumber,
                customerCode,
                reference,
                cause,
                words,
                amount(),
                takesBack,
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
