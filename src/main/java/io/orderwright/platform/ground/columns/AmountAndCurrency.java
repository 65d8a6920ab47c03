package io.orderwright.platform.ground.columns;

import io.orderwright.platform.kernel.PlainNumber;
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
 * A value in two columns of an entity, {@code amount} and {@code currency}; absent where one of them is null.
 *
 * @param <V> immutable
 */
public abstract class AmountAndCurrency<V> implements CompositeUserType<V> {

    /** Names and types of the columns; there is none of it. */
    @SuppressWarnings({"unused", "NullAway.Init"}) // Hibernate reads its fields
    static final class Columns {

        private BigDecimal amount;

        @JdbcTypeCode(SqlTypes.CHAR)
        private String currency;
    }

    protected abstract BigDecimal amount(V value);

    protected abstract String currency(V value);

    protected abstract V of(BigDecimal amount, String currency);

    @Override
    public Class<?> embeddable() {
        return Columns.class;
    }

    /** Hibernate numbers the columns in the order of their names. */
    @Override
    public Object getPropertyValue(V value, int column) {
        return column == 0 ? amount(value) : currency(value);
    }

    @Override
    @SuppressWarnings("NullAway") // Hibernate takes null for a value that is absent
    public V instantiate(ValueAccess columns, SessionFactoryImplementor factory) {
        BigDecimal amount = columns.getValue(0, BigDecimal.class);
        String currency = columns.getValue(1, String.class);
        return amount == null || currency == null ? null : of(amount, currency);
    }

    @Override
    public boolean equals(@Nullable V one, @Nullable V other) {
        return one == null || other == null
                ? one == other
                : amount(one).compareTo(amount(other)) == 0 && currency(one).equals(currency(other));
    }

    @Override
    public int hashCode(V value) {
        return Objects.hash(PlainNumber.stripped(amount(value)), currency(value));
    }

    @Override
    public V deepCopy(V value) {
        return value;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public Serializable disassemble(V value) {
        return new Serializable[] {amount(value), currency(value)};
    }

    @Override
    public V assemble(Serializable cached, Object owner) {
        Serializable[] columns = (Serializable[]) cached;
        return of((BigDecimal) columns[0], (String) columns[1]);
    }

    @Override
    public V replace(V detached, V managed, Object owner) {
        return detached;
    }
}
