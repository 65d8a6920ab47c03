package io.orderwright.platform.ground.columns;

import io.orderwright.platform.kernel.Money;
import jakarta.persistence.Column;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.spi.ValueAccess;
import org.hibernate.type.SqlTypes;
import org.hibernate.usertype.CompositeUserType;
import org.jspecify.annotations.Nullable;

/**
 * An amount of a row: its number in a column of its own ({@code amount}, unless an override names another one), in the
 * currency that the row says once in {@code currency}. That column belongs to the row's own field; amounts only read it.
 * Absent where the number is.
 */
public final class MoneyColumn implements CompositeUserType<Money> {

    /** The columns of which an amount is made, by their names. */
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // only their names and types are read
    static final class Columns {

        BigDecimal amount;

        @Column(insertable = false, updatable = false)
        @JdbcTypeCode(SqlTypes.CHAR)
        String currency;
    }

    @Override
    public Object getPropertyValue(Money money, int property) {
        return property == 0 ? money.amount() : money.code();
    }

    @Override
    public @Nullable Money instantiate(ValueAccess values, SessionFactoryImplementor sessions) {
        BigDecimal amount = values.getValue(0, BigDecimal.class);
        String currency = values.getValue(1, String.class);
        return amount == null || currency == null ? null : Money.rounded(amount, currency);
    }

    @Override
    public Class<?> embeddable() {
        return Columns.class;
    }

    @Override
    public Class<Money> returnedClass() {
        return Money.class;
    }

    @Override
    public boolean equals(@Nullable Money one, @Nullable Money other) {
        return Objects.equals(one, other);
    }

    @Override
    public int hashCode(Money money) {
        return money.hashCode();
    }

    @Override
    public @Nullable Money deepCopy(@Nullable Money money) {
        return money;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public Serializable disassemble(Money money) {
        return money.toString();
    }

    @Override
    public Money assemble(Serializable cached, Object owner) {
        return Money.parse((String) cached);
    }

    @Override
    public @Nullable Money replace(@Nullable Money detached, @Nullable Money managed, Object owner) {
        return detached;
    }
}
