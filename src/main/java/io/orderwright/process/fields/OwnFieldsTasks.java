package io.orderwright.process.fields;

import io.orderwright.owners.fields.FieldValues;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;
import org.jspecify.annotations.Nullable;

/** {@code ownFields} in BPMN, for example the condition {@code ${ownFields.orderSays(orderNumber, 'channel', 'WEB')}}. */
@TaskBean(name = OwnFieldsTasks.NAME)
public class OwnFieldsTasks {

    static final String NAME = "ownFields";

    /** The call that says something instead of asking. */
    static final String SET = "setOnOrder";

    /** The kind of thing that processes ask about. */
    static final String ORDER = "order";

    private final FieldValues values;

    OwnFieldsTasks(FieldValues values) {
        this.values = values;
    }

    /**
     * What is said of an order: a text, a number (whole, or with a floating point), true or false, a day as 2027-01-31, or the
     * code of an entry; null for nothing.
     *
     * @throws Refusal NOT_FOUND for a field that orders do not have
     */
    public @Nullable Object ofOrder(String orderNumber, String field) {
        return values.forProcess(ORDER, orderNumber, field);
    }

    /**
     * Whether this is said of an order; an empty text asks whether nothing is.
     *
     * @param value as {@link #ofOrder} gives it, as a text: {@code 12.5}, {@code true}
     * @throws Refusal NOT_FOUND for a field that orders do not have
     */
    public boolean orderSays(String orderNumber, String field, String value) {
        return values.says(ORDER, orderNumber, field, value);
    }

    /**
     * Says something of an order, whoever may write the field; an empty text says nothing any more.
     *
     * @param value as people type it: {@code 12.5}, {@code true}, {@code 2027-01-31}, the code of an entry
     * @throws Refusal NOT_FOUND for an order that there is not; INVALID for a field that orders do not have, and for a value that
     *     is none of its type
     */
    public void setOnOrder(String orderNumber, String field, String value) {
        values.fill("order", orderNumber, field, value, Person.acting());
    }
}
