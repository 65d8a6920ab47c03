package io.orderwright.finance.invoices.corrections.domain;

import io.orderwright.finance.invoices.CreditNotes.CreditWorth;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.CreditedLines.CreditedLine;
import io.orderwright.finance.invoices.corrections.CorrectInvoice;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.CorrectionState;
import io.orderwright.finance.invoices.corrections.CorrectionView;
import io.orderwright.platform.ground.columns.MoneyColumn;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.RequestContent;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hibernate.annotations.CompositeType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Some of a document is taken back: asked for, agreed to where the table wants that, issued once, told to finance once. */
@Entity
@Table(name = "invoice_correction")
public class Correction {

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
    private CorrectionReason reason;

    private String words;

    @CompositeType(MoneyColumn.class)
    private Money amount;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private @Nullable String approver;

    @Enumerated(EnumType.STRING)
    private CorrectionState state = CorrectionState.ASKED;

    private String askedBy;
    private Instant askedAt;
    private @Nullable String agreedBy;
    private @Nullable String creditNote;
    private @Nullable Instant issuedAt;
    private @Nullable String financeDocument;
    private @Nullable String takenBackBy;

    @ElementCollection
    @CollectionTable(name = "invoice_correction_line", joinColumns = @JoinColumn(name = "correction_id"))
    @OrderBy("orderLine")
    private List<CreditedLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected Correction() {}

    /**
     * Who asks, and when.
     *
     * @param day the company's day of that moment
     */
    public record Asker(String person, Instant at, LocalDate day) {}

    /** @param approver the role that must agree; null where nobody has to */
    public Correction(long id, CorrectInvoice asked, CreditWorth worth, @Nullable String approver, Asker asker) {
        this.id = id;
        this.number = CorrectionNumbers.INVOICE_CORRECTION.number(asker.day(), id);
        this.invoice = asked.invoice();
        this.orderNumber = worth.order();
        this.customerCode = worth.customer();
        this.reference = asked.reference();
        this.requestHash = content(asked).fingerprint();
        this.reason = asked.reason();
        this.words = asked.words().strip();
        this.amount = worth.gross();
        this.currency = worth.gross().code();
        this.approver = approver;
        this.askedBy = asker.person();
        this.askedAt = asker.at();
        sorted(asked).forEach(lines::add);
    }

    private static RequestContent content(CorrectInvoice asked) {
        return RequestContent.of("correct-invoice")
                .text("reason", asked.reason().name())
                .each("line", said(asked), (content, line) -> content.text("no", String.valueOf(line.orderLine()))
                        .number("quantity", line.quantity())
                        .number("amount", line.amount()));
    }

    /** What of an early discount is for which line nobody says. */
    private static List<CreditedLine> said(CorrectInvoice asked) {
        return asked.reason() == CorrectionReason.EARLY_DISCOUNT ? List.of() : sorted(asked);
    }

    private static List<CreditedLine> sorted(CorrectInvoice asked) {
        return asked.lines().lines().stream()
                .sorted(Comparator.comparing(CreditedLine::orderLine))
                .toList();
    }

    /** @throws Refusal CONFLICT when the reference stands for something else */
    public void refuseUnlessSame(CorrectInvoice asked) {
        if (!content(asked).isOf(requestHash, () -> "")) {
            throw Refusal.conflict("correction.reference-reused", reference, number);
        }
    }

    /**
     * Whoever was asked agrees.
     *
     * @throws Refusal CONFLICT when nobody is asked; FORBIDDEN to whoever asked for it
     */
    public void agree(String by) {
        state = CorrectionTransition.AGREE.after(number, state);
        if (by.equals(askedBy)) {
            throw Refusal.forbidden("correction.own", number);
        }
        agreedBy = by;
    }

    public void decline() {
        state = CorrectionTransition.DECLINE.after(number, state);
    }

    public void withdraw() {
        state = CorrectionTransition.WITHDRAW.after(number, state);
    }

    /** @throws Refusal CONFLICT when there is a credit note or it is over, or somebody must agree first */
    public void refuseUnlessAgreed() {
        CorrectionTransition.ISSUE.after(number, state);
        if (approver != null && agreedBy == null) {
            throw Refusal.conflict("correction.not-agreed", number, approver);
        }
    }

    /** The credit note is there. @throws Refusal as {@link #refuseUnlessAgreed} */
    public void issue(String note, Instant now) {
        refuseUnlessAgreed();
        state = CorrectionTransition.ISSUE.after(number, state);
        creditNote = note;
        issuedAt = now;
    }

    /** Under which number finance is told of it. @throws Refusal CONFLICT before there is a credit note */
    public String toldAs() {
        if (creditNote == null) {
            throw Refusal.conflict("correction.cannot", number, state);
        }
        return creditNote;
    }

    /** The same number once more changes nothing. @throws Refusal CONFLICT when there is no credit note, or it has another */
    public boolean post(String document) {
        if (document.equals(financeDocument)) {
            return false;
        }
        state = CorrectionTransition.POST.after(number, state);
        financeDocument = document;
        return true;
    }

    /**
     * A debit note asks for it after all: another early discount may be given.
     *
     * @throws Refusal CONFLICT for another reason, without a credit note, or once it is taken back
     */
    public void takeBack(String debit) {
        if (reason != CorrectionReason.EARLY_DISCOUNT || creditNote == null || takenBackBy != null) {
            throw Refusal.conflict("correction.cannot", number, state);
        }
        takenBackBy = debit;
    }

    /** Whether it is an early discount that the customer keeps, or will. */
    public boolean keeps() {
        return reason == CorrectionReason.EARLY_DISCOUNT
                && takenBackBy == null
                && state != CorrectionState.DECLINED
                && state != CorrectionState.WITHDRAWN;
    }

    public CreditedLines credited() {
        return new CreditedLines(lines);
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

    public String words() {
        return words;
    }

    public String askedBy() {
        return askedBy;
    }

    public @Nullable String approver() {
        return approver;
    }

    public @Nullable String creditNote() {
        return creditNote;
    }

    public CorrectionState state() {
        return state;
    }

    public Money amount() {
        return amount;
    }

    public CorrectionView view(boolean repeated) {
        return new CorrectionView(
                number,
                invoice,
                orderNumber,
                customerCode,
                reference,
                reason,
                words,
                List.copyOf(lines),
                amount(),
                state,
                approver,
                askedBy,
                askedAt,
                agreedBy,
                creditNote,
                issuedAt,
                financeDocument,
                takenBackBy,
                repeated);
    }
}
