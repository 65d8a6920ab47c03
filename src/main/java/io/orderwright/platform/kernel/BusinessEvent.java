package io.orderwright.platform.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that happened, in the past tense. It is published inside the transaction that made it true; audit writes
 * every one, process turns some into messages.
 */
public interface BusinessEvent {

    /** The actor of what no person did. */
    String SYSTEM = "system";

    /** Number of the document it happened to: the order's number wherever there is one. */
    String subject();

    /** Login of the person, or {@link #SYSTEM}. */
    String actor();

    /**
     * What a reader of the timeline wants to know beyond the name, in no particular order; amounts with their currency.
     * By itself, everything that the record holds but subject and actor, under the names of its components and as plain
     * text where it is a number with decimals; what is absent is left out.
     */
    default Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        for (RecordComponent component : getClass().getRecordComponents()) {
            if (component.getName().equals("subject") || component.getName().equals("actor")) {
                continue;
            }
            try {
                component.getAccessor().setAccessible(true);
                Object value = component.getAccessor().invoke(this);
                if (value != null) {
                    details.put(
                            component.getName(), value instanceof BigDecimal number ? number.toPlainString() : value);
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(name() + " does not tell its " + component.getName(), e);
            }
        }
        return details;
    }

    /**
     * Topics of open pages that it changes, which are then fetched again after the commit. Those of the order that it
     * happened to need not be named: {@code order/<number>}, {@code orders} and {@code tasks}.
     */
    default Set<String> topics() {
        return Set.of();
    }

    /** The name in the audit trail and in messages: the record's simple name. */
    default String name() {
        return getClass().getSimpleName();
    }

    /**
     * What a module's events say that is not for everybody who may read the story of a document. A bean of the module says so;
     * whoever shows events asks all of them.
     */
    interface Readers {

        /** The roles that may read a detail, by event and detail: {@code CreditDecided.row}. */
        Map<String, List<String>> readers();
    }
}
