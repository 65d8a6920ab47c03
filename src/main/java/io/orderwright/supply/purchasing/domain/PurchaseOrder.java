package io.orderwright.supply.purchasing.domain;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.supply.purchasing.PurchaseView.PurchaseState;
import io.orderwright.supply.purchasing.Supplier;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one supplier is asked for: requisitions are bundled in it until a buyer wants it ordered. */
@Entity
public class PurchaseOrder {

    @Id
    private Long id;

    @Version
    private @Nullable Integer version;

    private String number;
    private String supplier;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    @Enumerated(EnumType.STRING)
    private PurchaseState state = PurchaseState.DRAFT;

    private Instant openedAt;
    private @Nullable String askedBy;
    private @Nullable String approver;
    private @Nullable String tableVersion;

    @Column(name = "row_name")
    private @Nullable String row;

    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String orderedBy;
    private @Nullable Instant orderedAt;
    private String remark = "";
    private @Nullable String confirmation;

    /** Its number in the books of the time before, where it was taken over; and what was said of it then. */
    private @Nullable String externalId;

    private @Nullable String carriedContent;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected PurchaseOrder() {}

    /** A bundle in which there is nothing yet. */
    public PurchaseOrder(long id, String number, Supplier supplier, Instant now) {
        this.id = id;
        this.number = number;
        this.supplier = supplier.code();
        this.currency = supplier.currency();
        this.openedAt = now;
    }

    /** One more need may be added to it. */
    public void bundle() {
        move(PurchaseOrderTransition.BUNDLE);
    }

    /**
     * A buyer has looked at it, to order or to drop it.
     *
     * @param lines how many there are to be ordered
     * @throws Refusal CONFLICT also when nothing is left in it to be ordered
     */
    public void review(boolean orderNow, int lines) {
        move(PurchaseOrderTransition.REVIEW);
        if (orderNow && lines == 0) {
            throw Refusal.conflict("purchasing.nothing-to-order", number);
        }
    }

    /**
     * From now on nothing is added to it.
     *
     * @param by the buyer who wants it ordered
     * @param approvedBy the role that the table named; blank where nobody is asked
     * @param version of the table, and its row
     */
    public void ask(String by, String approvedBy, String version, String byRow) {
        move(PurchaseOrderTransition.ASK);
        askedBy = by;
        approver = approvedBy.isEmpty() ? null : approvedBy;
        tableVersion = version;
        row = byRow;
        decidedBy = null;
        decidedAt = null;
    }

    public void drop() {
        move(PurchaseOrderTransition.DROP);
    }

    /** Yes or no: what comes of it is another transition. */
    public void answer(String by, String comment, Instant now) {
        move(PurchaseOrderTransition.ANSWER);
        decidedBy = by;
        decidedAt = now;
        remark = comment;
    }

    /** @throws Refusal CONFLICT also when those who must agree have not answered */
    public void send() {
        decided(PurchaseOrderTransition.SEND);
        move(PurchaseOrderTransition.SEND);
    }

    /** @throws Refusal INVALID without a word about it */
    public void resolve(String comment) {
        move(PurchaseOrderTransition.RESOLVE);
        if (comment.isBlank()) {
            throw Refusal.invalid("comment", "purchasing.comment-missing");
        }
        remark = comment.strip();
    }

    public void refuse() {
        move(PurchaseOrderTransition.REFUSE);
    }

    /**
     * Ordered in the name of the buyer who asked for it.
     *
     * @param supplierNumber the supplier's, where it confirmed by machine
     * @return the buyer
     * @throws Refusal CONFLICT also when those who must agree have not answered
     */
    public String order(@Nullable String supplierNumber, Instant now) {
        decided(PurchaseOrderTransition.ORDER);
        move(PurchaseOrderTransition.ORDER);
        String buyer = String.valueOf(askedBy);
        orderedBy = buyer;
        orderedAt = now;
        confirmation = supplierNumber;
        return buyer;
    }

    /**
     * It was ordered before the company moved in.
     *
     * @param content a fingerprint of what was said of it
     */
    public void carry(String oldNumber, String content, String by, Instant at) {
        move(PurchaseOrderTransition.CARRY);
        externalId = oldNumber;
        carriedContent = content;
        askedBy = by;
        orderedBy = by;
        orderedAt = at;
    }

    /** @throws Refusal CONFLICT when nothing of it is awaited any more */
    public void requireOrdered() {
        move(PurchaseOrderTransition.UNDO);
    }

    public void close() {
        move(PurchaseOrderTransition.CLOSE);
    }

    /** Where it may be done at all, it waits for the answer of whoever must agree. */
    private void decided(PurchaseOrderTransition wanted) {
        wanted.after(number, state);
        if (approver != null && decidedBy == null) {
            throw Refusal.conflict("purchasing.not-decided", number, approver);
        }
    }

    private void move(PurchaseOrderTransition transition) {
        state = transition.after(number, state);
    }

    public String number() {
        return number;
    }

    public String supplier() {
        return supplier;
    }

    public PurchaseState state() {
        return state;
    }
}
