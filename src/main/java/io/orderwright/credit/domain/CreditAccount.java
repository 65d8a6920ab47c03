package io.orderwright.credit.domain;

import io.orderwright.credit.CreditFacts;
import io.orderwright.credit.exposure.CreditPicture;
import io.orderwright.platform.ground.columns.MoneyColumn;
import io.orderwright.platform.kernel.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hibernate.annotations.CompositeType;
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

    @AttributeOverride(name = "amount", column = @Column(name = "credit_limit"))
    @CompositeType(MoneyColumn.class)
    private Money limit;

    /** Through this day the limit is known to be that; absent for ever. */
    private @Nullable LocalDate limitUntil;

    private @Nullable Integer bureauScore;
    private @Nullable LocalDate scoreDate;

    @AttributeOverride(name = "amount", column = @Column(name = "open_orders"))
    @CompositeType(MoneyColumn.class)
    private Money openOrders;

    @AttributeOverride(name = "amount", column = @Column(name = "receivables"))
    @CompositeType(MoneyColumn.class)
    private Money receivables;

    @AttributeOverride(name = "amount", column = @Column(name = "unallocated"))
    @CompositeType(MoneyColumn.class)
    private Money unallocated;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CreditAccount() {}

    public CreditAccount(String customerCode, String currency) {
        this.customerCode = customerCode;
        this.grade = UNGRADED;
        this.currency = currency;
        this.limit = Money.zero(currency);
        this.openOrders = limit;
        this.receivables = limit;
        this.unallocated = limit;
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

    public void orderTaken(Money amount) {
        openOrders = openOrders.plus(amount);
    }

    public void orderGone(Money amount) {
        openOrders = openOrders.minus(amount);
    }

    /** A document asks for {@code owed}, of which {@code ordered} counted as an open order. */
    public void invoiced(Money ordered, Money owed) {
        openOrders = openOrders.minus(ordered);
        receivables = receivables.plus(owed);
    }

    /** Money came in: {@code allocated} of it paid invoices, the rest waits for some. */
    public void paid(Money amount, Money allocated) {
        receivables = receivables.minus(allocated);
        unallocated = unallocated.plus(amount.minus(allocated));
    }

    /** Money that waited is there no longer; a negative amount is there again. */
    public void gone(Money amount) {
        unallocated = unallocated.minus(amount);
    }

    /** Money that waited has paid an invoice. */
    public void allocated(Money amount) {
        receivables = receivables.minus(amount);
        unallocated = unallocated.minus(amount);
    }

    /** Whether the customer owes nothing, has paid nothing in advance, and nobody outside has judged him. */
    public boolean countsNothing() {
        return openOrders.isZero() && receivables.isZero() && unallocated.isZero() && bureauScore == null;
    }

    /** Whether it is as it was opened. */
    public boolean isBlank() {
        return countsNothing() && limit.isZero() && grade.equals(UNGRADED);
    }

    public Money exposure() {
        return openOrders.plus(receivables).minus(unallocated);
    }

    public String customerCode() {
        return customerCode;
    }

    public Money limit() {
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

    private CreditPicture picture(Money counting, @Nullable LocalDate until) {
        return new CreditPicture(
                customerCode,
                grade,
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
