package io.orderwright.credit.domain;

import io.orderwright.credit.CreditFacts;
import io.orderwright.credit.exposure.CreditPicture;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one customer may owe and owes. Changed only while its row is locked. */
@Entity
public class CreditAccount {

    /** The grade of a customer nobody has graded: the table's cautious rows. */
    public static final String UNGRADED = "C";

    @Id
    private String customerCode;

    @Version
    private @Nullable Integer version;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String grade;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    @Column(name = "credit_limit")
    private BigDecimal limit = BigDecimal.ZERO;

    /** Through this day the limit is known to be that; absent for ever. */
    private @Nullable LocalDate limitUntil;

    private @Nullable Integer bureauScore;
    private @Nullable LocalDate scoreDate;

    private BigDecimal openOrders = BigDecimal.ZERO;
    private BigDecimal receivables = BigDecimal.ZERO;
    private BigDecimal unallocated = BigDecimal.ZERO;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CreditAccount() {}

    public CreditAccount(String customerCode, String currency) {
        this.customerCode = customerCode;
        this.grade = UNGRADED;
        this.currency = currency;
    }

    public void regrade(String newGrade) {
        grade = newGrade;
    }

    /** What the bureau says, and the day for which it says so. */
    public void score(int newScore, LocalDate day) {
        bureauScore = newScore;
        scoreDate = day;
    }

    /** The bureau's score while it is not older than a year; {@link CreditFacts#NO_SCORE} otherwise. */
    public int scoreOn(LocalDate day) {
        return bureauScore == null || scoreDate == null || scoreDate.isBefore(day.minusYears(1))
                ? CreditFacts.NO_SCORE
                : bureauScore;
    }

    /** The limit is another one now, or known to stay for another time. */
    public void count(LimitInForce inForce) {
        limit = inForce.amount();
        limitUntil = inForce.until();
    }

    /** Whether what is kept as the limit may be another one on that day. */
    public boolean limitTurnedBy(LocalDate day) {
        return limitUntil != null && day.isAfter(limitUntil);
    }

    public void orderTaken(BigDecimal amount) {
        openOrders = openOrders.add(amount);
    }

    public void orderGone(BigDecimal amount) {
        openOrders = openOrders.subtract(amount);
    }

    /** A document asks for {@code owed}, of which {@code ordered} counted as an open order. */
    public void invoiced(BigDecimal ordered, BigDecimal owed) {
        openOrders = openOrders.subtract(ordered);
        receivables = receivables.add(owed);
    }

    /** Money came in: {@code allocated} of it paid invoices, the rest waits for some. */
    public void paid(BigDecimal amount, BigDecimal allocated) {
        receivables = receivables.subtract(allocated);
        unallocated = unallocated.add(amount.subtract(allocated));
    }

    /** Money that waited has paid an invoice. */
    public void allocated(BigDecimal amount) {
        receivables = receivables.subtract(amount);
        unallocated = unallocated.subtract(amount);
    }

    /** Whether the customer owes nothing, has paid nothing in advance, and nobody outside has judged him. */
    public boolean countsNothing() {
        return openOrders.signum() == 0
                && receivables.signum() == 0
                && unallocated.signum() == 0
                && bureauScore == null;
    }

    /** Whether it is as it was opened. */
    public boolean isBlank() {
        return countsNothing() && limit.signum() == 0 && grade.equals(UNGRADED);
    }

    public BigDecimal exposure() {
        return openOrders.add(receivables).subtract(unallocated);
    }

    public String customerCode() {
        return customerCode;
    }

    public BigDecimal limit() {
        return limit;
    }

    public String grade() {
        return grade;
    }

    public String currency() {
        return currency;
    }

    /** The picture with the limit that is kept. */
    public CreditPicture picture() {
        return picture(limit, limitUntil);
    }

    /** The picture with the limit of a day on which the one that is kept holds no longer. */
    public CreditPicture picture(LimitInForce inForce) {
        return picture(inForce.amount(), inForce.until());
    }

    private CreditPicture picture(BigDecimal counting, @Nullable LocalDate until) {
        return new CreditPicture(
                customerCode,
                grade,
                currency,
                counting,
                until,
                openOrders,
                receivables,
                unallocated,
                exposure(),
                bureauScore,
                scoreDate);
    }
}
