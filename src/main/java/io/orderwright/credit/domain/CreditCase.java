package io.orderwright.credit.domain;

import io.orderwright.credit.cases.CaseOutcome;
import io.orderwright.credit.cases.CasePoint;
import io.orderwright.credit.cases.CaseView;
import io.orderwright.platform.decisions.Decision;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An order that credit holds up, and what was known when it did. Closed once, and never opened again. */
@Entity
public class CreditCase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "credit_case_seq")
    @SequenceGenerator(name = "credit_case_seq", sequenceName = "credit_case_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private @Nullable Integer version;

    private String orderNumber;
    private String customerCode;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    @Enumerated(EnumType.STRING)
    private CasePoint point;

    private BigDecimal amount;
    private String reason;
    private String tableName;
    private String tableVersion;
    private String rowName;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String grade;

    @Column(name = "credit_limit")
    private BigDecimal limit;

    private BigDecimal openOrders;
    private BigDecimal receivables;
    private BigDecimal unallocated;
    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable CaseOutcome outcome;

    private @Nullable Instant closedAt;
    private @Nullable String closedBy;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CreditCase() {}

    public CreditCase(CreditCommitment order, CasePoint point, Decision because, CreditAccount account, Instant now) {
        this.orderNumber = order.orderNumber();
        this.customerCode = order.customerCode();
        this.currency = order.currency();
        this.amount = order.amount();
        this.point = point;
        this.reason = because.text("reason");
        this.tableName = because.table();
        this.tableVersion = because.version();
        this.rowName = because.row();
        this.grade = account.grade();
        this.limit = account.limit();
        this.openOrders = account.picture().openOrders();
        this.receivables = account.picture().receivables();
        this.unallocated = account.picture().unallocated();
        this.openedAt = now;
    }

    public void close(CaseOutcome how, String by, Instant now) {
        if (outcome == null) {
            outcome = how;
            closedAt = now;
            closedBy = by;
        }
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public CasePoint point() {
        return point;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public CaseView view(List<CaseView.Note> notes) {
        return new CaseView(
                id(),
                orderNumber,
                customerCode,
                currency,
                point,
                amount,
                reason,
                tableName,
                tableVersion,
                rowName,
                grade,
                limit,
                openOrders,
                receivables,
                unallocated,
                openOrders.add(receivables).subtract(unallocated),
                openedAt,
                outcome,
                closedAt,
                closedBy,
                notes);
    }
}
