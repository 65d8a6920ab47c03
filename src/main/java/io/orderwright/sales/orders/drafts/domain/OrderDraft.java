package io.orderwright.sales.orders.drafts.domain;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.drafts.DraftContent;
import io.orderwright.sales.orders.drafts.DraftView;
import io.orderwright.sales.orders.drafts.SaveDraft;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one person has typed of one order. */
@Entity
public class OrderDraft {

    @Id
    private UUID id;

    /** A wrapper: absent means that it has never been stored. */
    @Version
    private @Nullable Integer version;

    private String owner;
    private String editor = "";

    @JdbcTypeCode(SqlTypes.JSON)
    private DraftContent content = DraftContent.NOTHING;

    private @Nullable String orderNumber;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected OrderDraft() {}

    public OrderDraft(UUID id, String owner, Instant now) {
        this.id = id;
        this.owner = owner;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** @throws Refusal CONFLICT when it has become an order, or another window has changed it since that version */
    public void type(SaveDraft typed, Instant now) {
        if (orderNumber != null) {
            throw Refusal.conflict("draft.placed-before", orderNumber);
        }
        boolean seen = version() == typed.version() || editor.equals(typed.editor());
        if (!seen && !typed.anyway() && !content.equals(typed.content())) {
            throw Refusal.conflict("draft.changed-elsewhere");
        }
        if (version == null || !content.equals(typed.content())) {
            content = typed.content();
            updatedAt = now;
        }
        editor = typed.editor();
    }

    public void placed(String number) {
        orderNumber = number;
    }

    public String owner() {
        return owner;
    }

    /** From 1; 0 for a draft that was never stored. */
    private int version() {
        return version == null ? 0 : version + 1;
    }

    public DraftView view() {
        return new DraftView(id, version(), content, orderNumber, updatedAt);
    }
}
