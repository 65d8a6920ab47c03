package io.orderwright.sales.comments.domain;

import io.orderwright.platform.kernel.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Something that somebody wrote about an order. It is never edited; its writer may withdraw it for a while. */
@Entity
public class OrderComment {

    private static final Duration SECOND_THOUGHTS = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_comment_seq")
    @SequenceGenerator(name = "order_comment_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private @Nullable Integer version;

    private String orderNumber;
    private String text;
    private String writtenBy;
    private Instant writtenAt;
    private @Nullable Instant withdrawnAt;

    @ElementCollection
    @CollectionTable(name = "order_comment_mention", joinColumns = @JoinColumn(name = "comment_id"))
    @Column(name = "login")
    @BatchSize(size = 50)
    private Set<String> mentions = new TreeSet<>();

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected OrderComment() {}

    public OrderComment(
            String orderNumber, CommentText text, Collection<String> mentions, String writtenBy, Instant now) {
        this.orderNumber = orderNumber;
        this.text = text.value();
        this.mentions = new TreeSet<>(mentions);
        this.writtenBy = writtenBy;
        this.writtenAt = now;
    }

    /**
     * Its writer takes it back: nothing of what it said is left.
     *
     * @throws Refusal FORBIDDEN for another person's; CONFLICT when it was withdrawn, or 15 minutes are over
     */
    public void withdraw(String by, Instant now) {
        if (!writtenBy.equals(by)) {
            throw Refusal.forbidden("comment.not-yours");
        }
        if (withdrawnAt != null) {
            throw Refusal.conflict("comment.withdrawn");
        }
        if (now.isAfter(withdrawableUntil())) {
            throw Refusal.conflict("comment.too-late", SECOND_THOUGHTS.toMinutes());
        }
        text = "";
        mentions.clear();
        withdrawnAt = now;
    }

    public Instant withdrawableUntil() {
        return writtenAt.plus(SECOND_THOUGHTS);
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    /** Known once it is saved. */
    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public String text() {
        return text;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public List<String> mentions() {
        return List.copyOf(mentions);
    }
}
