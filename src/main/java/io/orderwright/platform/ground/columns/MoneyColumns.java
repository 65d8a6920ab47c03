package io.orderwright.platform.ground.columns;

import io.orderwright.platform.kernel.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.spi.ValueAccess;
import org.hibernate.type.SqlTypes;
import org.hibernate.usertype.CompositeUserType;
import org.jspecify.annotations.Nullable;

/** Money in two columns of an entity, {@code amount} and {@code currency}; absent where both are null. */
public final class MoneyColumns implements CompositeUserType<Money> {

    /** Names and types of the columns; there is none of it. */
    @SuppressWarnings({"unused", "NullAway.Init"}) // Hibernate reads its fields
    static final class Columns {

        private BigDecimal amount;

        @JdbcTypeCode(SqlTypes.CHAR)
        private String currency;
    }

    @Override
    public Class<?> embeddable() {
        return Columns.class;
    }

    @Override
    public Class<Money> returnedClass() {
        return Money.class;
    }

    /** Hibernate numbers the columns by their names. */
    @Override
    public Object getPropertyValue(Money money, int column) {
        return column == 0 ? money.amount() : money.code();
    }

    @Override
    public @Nullable Money instantiate(ValueAccess columns, SessionFactoryImplementor factory) {
        BigDecimal amount = columns.getValue(0, BigDecimal.class);
        String currency = columns.getValue(1, String.class);
        return amount == null || currency == null ? null : Money.of(amount, currency);
    }

    @Override
    public boolean equals(@Nullable Money one, @Nullable Money other) {
        return Objects.equals(one, other);
    }

    @Override
    public int hashCode(@Nullable Money money) {
        return Objects.hashCode(money);
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
    public @Nullable Serializable disassemble(@Nullable Money money) {
        return money == null ? null : money.toString();
    }

    @Override
    public @Nullable Money assemble(@Nullable Serializable cached, @Nullable Object owner) {
        return cached == null ? null : Money.parse(cached.toString());
    }

    @Override
    public @Nullable Money replace(@Nullable Money detached, @Nullable Money managed, @Nullable Object owner) {
        return detached;
    }
}
