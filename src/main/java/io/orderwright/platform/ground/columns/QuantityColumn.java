package io.orderwright.platform.ground.columns;

import io.orderwright.platform.kernel.Quantity;
import jakarta.persistence.Column;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.spi.ValueAccess;
import org.hibernate.usertype.CompositeUserType;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of a row: its number in a column of its own ({@code amount}, unless an override names another one), in the unit
 * that the row says once in {@code unit}. That column belongs to the row's own field; quantities only read it. Absent where
 * the number is.
 */
public final class QuantityColumn implements CompositeUserType<Quantity> {

    /** The columns of which a quantity is made, by their names. */
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // only their names and types are read
    static final class Columns {

        BigDecimal amount;

        @Column(insertable = false, updatable = false)
        String unit;
    }

    /** The number has all decimals, as the column has them. */
    @Override
    public Object getPropertyValue(Quantity quantity, int property) {
        return property == 0 ? quantity.kept() : quantity.unit();
    }

    @Override
    public @Nullable Quantity instantiate(ValueAccess values, SessionFactoryImplementor sessions) {
        BigDecimal amount = values.getValue(0, BigDecimal.class);
        String unit = values.getValue(1, String.class);
        return amount == null || unit == null ? null : Quantity.signed(amount, unit);
    }

    @Override
    public Class<?> embeddable() {
        return Columns.class;
    }

    @Override
    public Class<Quantity> returnedClass() {
        return Quantity.class;
    }

    @Override
    public boolean equals(@Nullable Quantity one, @Nullable Quantity other) {
        return Objects.equals(one, other);
    }

    @Override
    public int hashCode(Quantity quantity) {
        return quantity.hashCode();
    }

    @Override
    public @Nullable Quantity deepCopy(@Nullable Quantity quantity) {
        return quantity;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public Serializable disassemble(Quantity quantity) {
        return quantity.toString();
    }

    @Override
    public Quantity assemble(Serializable cached, Object owner) {
        String text = (String) cached;
        int space = text.indexOf(' ');
        return Quantity.signed(new BigDecimal(text.substring(0, space)), text.substring(space + 1));
    }

    @Override
    public @Nullable Quantity replace(@Nullable Quantity detached, @Nullable Quantity managed, Object owner) {
        return detached;
    }
}
