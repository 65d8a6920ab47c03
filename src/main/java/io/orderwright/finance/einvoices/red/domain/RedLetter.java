package io.orderwright.finance.einvoices.red.domain;

import io.orderwright.finance.einvoices.IssuedAnswer;
import io.orderwright.finance.einvoices.domain.FoundFault;
import io.orderwright.finance.einvoices.red.ConfirmationState;
import io.orderwright.finance.einvoices.red.CreditedDocument;
import io.orderwright.finance.einvoices.red.RedLetterState;
import io.orderwright.finance.einvoices.red.RedLetterView;
import io.orderwright.finance.einvoices.red.RedLine;
import io.orderwright.finance.einvoices.red.RedReason;
import io.orderwright.platform.ground.columns.MoneyColumn;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.CompositeType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Some or all of an electronic invoice is taken back: the platform is asked whether the buyer has to confirm that, waits for him
 * where he has, and then issues the red invoice. What is not confirmed within 72 hours is void by itself.
 */
@Entity
public class RedLetter {

    /** How long the platform waits for whoever has to confirm. */
    private static final Duration PATIENCE = Duration.ofHours(72);

    /** The platform's own word for where a confirmation stands, which both languages use. */
    private static final String STRANGE = "hzqrxxztDm ";

    @Id
    private Long id;

    @Version
    private @Nullable Integer version;

    private String number;
    private String creditNote;
    private String orderNumber;
    private String customerCode;
    private String blue;
    private String blueTaxNumber;

    @Enumerated(EnumType.STRING)
    private RedReason reason;

    @Enumerated(EnumType.STRING)
    private RedLetterState state = RedLetterState.REQUESTED;

    @Enumerated(EnumType.STRING)
    private @Nullable ConfirmationState confirmation;

    private @Nullable String confirmationNumber;
    private @Nullable Instant openedAt;
    private int looks;

    @AttributeOverride(name = "amount", column = @Column(name = "net"))
    @CompositeType(MoneyColumn.class)
    private Money net;

    @AttributeOverride(name = "amount", column = @Column(name = "tax"))
    @CompositeType(MoneyColumn.class)
    private Money tax;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    @ElementCollection
    @CollectionTable(name = "red_letter_line", joinColumns = @JoinColumn(name = "red_letter_id"))
    @OrderColumn(name = "line_no")
    @ListIndexBase(1)
    @BatchSize(size = 50)
    private List<KeptRedLine> lines = new ArrayList<>();

    private @Nullable String taxNumber;
    private @Nullable Instant issuedAt;
    private @Nullable String pdf;
    private @Nullable String ofd;
    private @Nullable String xml;
    private @Nullable String problem;
    private @Nullable String problemArguments;
    private String requestedBy;
    private Instant requestedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected RedLetter() {}

    public RedLetter(
            long id,
            LocalDate today,
            CreditedDocument asked,
            RedAllocation taken,
            String blueTaxNumber,
            String by,
            Instant now) {
        this.id = id;
        this.number = RedLetterNumbers.RED_LETTER.number(today, id);
        this.creditNote = asked.number();
        this.orderNumber = asked.order();
        this.customerCode = asked.customer();
        this.blue = asked.blue();
        this.blueTaxNumber = blueTaxNumber;
        this.reason = asked.reason();
        this.net = asked.net();
        this.tax = asked.tax();
        this.currency = asked.net().code();
        this.requestedBy = by;
        this.requestedAt = now;
        takes(taken);
    }

    /** What of the electronic invoice it takes back; where that does not add up, it is to be mended at once. */
    public final void takes(RedAllocation taken) {
        lines.clear();
        taken.lines().forEach(line -> lines.add(new KeptRedLine(line)));
        taken.fault().ifPresent(found -> refused(found.code()));
        problemArguments = taken.fault().map(FoundFault::kept).orElse(null);
    }

    /**
     * The platform has opened its confirmation, or needs none. Told late, it may stand anywhere by now.
     *
     * @throws Refusal CONFLICT when it was opened before
     */
    public void open(ConfirmationState first, @Nullable String platformNumber, Instant now) {
        RedLetterTransition.OPEN.check(number, state);
        openedAt = now;
        confirmationNumber = platformNumber;
        stand(first);
    }

    /**
     * The platform says where its confirmation stands; open for longer than it waits, it is void. What cannot follow is not
     * believed: finance looks after it.
     *
     * @return whether it stands elsewhere than before
     * @throws Refusal CONFLICT unless it waits
     */
    public boolean look(ConfirmationState told, Instant now) {
        RedLetterTransition.LOOK.check(number, state);
        looks++;
        ConfirmationState next = told.open() && !now.isBefore(expiresAt(now)) ? ConfirmationState.EXPIRED : told;
        if (next == confirmation) {
            return false;
        }
        if (confirmation == null || !confirmation.mayBecome(next)) {
            refused(STRANGE + next.code());
            return false;
        }
        stand(next);
        return true;
    }

    /**
     * The platform says that its confirmation stands where none can: with a code that is none. Finance looks after it.
     *
     * @throws Refusal CONFLICT unless it is being opened or waits
     */
    public void toldStrange(String code) {
        if (state == RedLetterState.WAITING) {
            looks++;
        } else {
            RedLetterTransition.OPEN.check(number, state);
        }
        refused(STRANGE + code);
    }

    private void stand(ConfirmationState next) {
        confirmation = next;
        state = next.open() ? RedLetterState.WAITING : next.agreed() ? RedLetterState.AGREED : RedLetterState.VOID;
    }

    /** The platform has issued it; the same once more changes nothing. @throws Refusal CONFLICT unless it is agreed */
    public boolean issued(IssuedAnswer answer) {
        if (answer.taxNumber().equals(taxNumber)) {
            return false;
        }
        RedLetterTransition.ISSUE.check(number, state);
        state = RedLetterState.ISSUED;
        taxNumber = answer.taxNumber();
        issuedAt = answer.issuedAt();
        pdf = answer.pdf();
        ofd = answer.ofd();
        xml = answer.xml();
        return true;
    }

    /** @throws Refusal CONFLICT when no step is under way */
    public void refused(String words) {
        RedLetterTransition.REFUSE.check(number, state);
        state = RedLetterState.TO_MEND;
        problem = words;
    }

    /** Whether what is wrong was found here: the platform was never asked for it. */
    public boolean foundHere() {
        return problemArguments != null;
    }

    /** The step that was refused is tried again. @throws Refusal CONFLICT unless one was */
    public void retry() {
        RedLetterTransition.RETRY.check(number, state);
        problem = null;
        problemArguments = null;
        state = RedLetterState.REQUESTED;
        Optional.ofNullable(confirmation).ifPresent(this::stand);
    }

    /** @throws Refusal CONFLICT unless finance is asked */
    public void leave() {
        RedLetterTransition.LEAVE.check(number, state);
        state = RedLetterState.LEFT;
    }

    /** When it is void unless somebody has confirmed it; of one that is not opened, so long from now. */
    public Instant expiresAt(Instant now) {
        return (openedAt == null ? now : openedAt).plus(PATIENCE);
    }

    public String number() {
        return number;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public RedLetterState state() {
        return state;
    }

    /** What the platform said when it refused, or the code of what was found here; "" when nothing is wrong. */
    public String problem() {
        return Objects.requireNonNullElse(problem, "");
    }

    public Money gross() {
        return net.plus(tax);
    }

    public List<RedLine> lines() {
        return IntStream.rangeClosed(1, lines.size())
                .mapToObj(no -> lines.get(no - 1).view(no))
                .toList();
    }

    public RedLetterView view(boolean repeated) {
        return new RedLetterView(
                number,
                creditNote,
                orderNumber,
                customerCode,
                blue,
                blueTaxNumber,
                reason,
                state,
                confirmation,
                confirmationNumber,
                openedAt == null ? null : openedAt.plus(PATIENCE),
                looks,
                net,
                tax,
                gross(),
                taxNumber,
                issuedAt,
                pdf,
                ofd,
                xml,
                problem,
                FoundFault.arguments(problemArguments),
                null,
                requestedBy,
                requestedAt,
                lines(),
                repeated);
    }
}
