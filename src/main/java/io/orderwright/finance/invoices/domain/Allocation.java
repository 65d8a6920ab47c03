package io.orderwright.finance.invoices.domain;

import io.orderwright.platform.ground.columns.MoneyColumn;
import io.orderwright.platform.kernel.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.annotations.CompositeType;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * So much of some money, a payment's or a credit note's, paid a document, or so much of it was written off. A row is written once; what undoes it is a row of
 * its own with the negative amount, so that what is paid of a document is the sum of its rows.
 */
@Entity
@Immutable
public class Allocation implements Persistable<Allocation.Entry> {

    /** The n-th row of a document. */
    @Embeddable
    public record Entry(String invoice, int entryNo) implements Serializable {}

    /** Whose money it is: a payment's, a credit note's, or, of what was written off, nobody's; just one of them. */
    @Embeddable
    public record MoneySource(
            @Nullable Long receiptId,
            @Nullable String creditNote,
            @Nullable String writeOff) implements Serializable {

        public MoneySource {
            if (Stream.of(receiptId, creditNote, writeOff)
                            .filter(Objects::nonNull)
                            .count()
                    != 1) {
                throw new IllegalArgumentException(
                        "money of receipt " + receiptId + ", credit note " + creditNote + ", write-off " + writeOff);
            }
        }
    }

    @EmbeddedId
    private Entry id;

    @Embedded
    private MoneySource source;

    @CompositeType(MoneyColumn.class)
    private Money amount;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private @Nullable Integer reverses;

    /** Of the document's schedule; absent where that has but one. */
    private @Nullable Integer rowNo;

    private String reason;
    private String allocatedBy;
    private Instant allocatedAt;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected Allocation() {}

    private Allocation(
            Invoice invoice,
            Invoice.AllocatedMoney taken,
            MoneySource source,
            @Nullable Integer reverses,
            String reason,
            String by,
            Instant now) {
        this.id = new Entry(invoice.number(), taken.entryNo());
        this.source = source;
        this.amount = taken.amount();
        this.currency = invoice.currency();
        this.reverses = reverses;
        this.rowNo = taken.row();
        this.reason = reason;
        this.allocatedBy = by;
        this.allocatedAt = now;
    }

    /** A payment paid it. */
    public static Allocation of(
            Receipt receipt, Invoice invoice, Invoice.AllocatedMoney taken, String reason, String by, Instant now) {
        return new Allocation(invoice, taken, new MoneySource(receipt.id(), null, null), null, reason, by, now);
    }

    /** A credit note paid it. */
    public static Allocation of(
            Invoice creditNote, Invoice invoice, Invoice.AllocatedMoney taken, String reason, String by, Instant now) {
        return new Allocation(invoice, taken, new MoneySource(null, creditNote.number(), null), null, reason, by, now);
    }

    /** Nobody pays it any more. */
    public static Allocation ofWriteOff(
            String writeOff, Invoice invoice, Invoice.AllocatedMoney taken, String reason, String by, Instant now) {
        return new Allocation(invoice, taken, new MoneySource(null, null, writeOff), null, reason, by, now);
    }

    /** The row that undoes this one. */
    public Allocation reversed(Invoice invoice, String why, String by, Instant now) {
        return new Allocation(invoice, invoice.undone(amount, rowNo), source, id.entryNo(), why, by, now);
    }

    /** The document that was paid. */
    public String invoice() {
        return id.invoice();
    }

    public int entryNo() {
        return id.entryNo();
    }

    public @Nullable Long receiptId() {
        return source.receiptId();
    }

    public @Nullable String creditNote() {
        return source.creditNote();
    }

    public @Nullable String writeOff() {
        return source.writeOff();
    }

    public Money amount() {
        return amount;
    }

    public @Nullable Integer row() {
        return rowNo;
    }

    public @Nullable Integer reverses() {
        return reverses;
    }

    public String reason() {
        return reason;
    }

    public String allocatedBy() {
        return allocatedBy;
    }

    public Instant allocatedAt() {
        return allocatedAt;
    }

    @Override
    public Entry getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void wasStored() {
        stored = true;
    }
}
