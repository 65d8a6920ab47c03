package io.orderwright.owners.fields;

import io.orderwright.platform.kernel.BusinessEvent;

/** What happens to own fields and what is said in them. */
public sealed interface OwnFieldEvent extends BusinessEvent {

    /**
     * Somebody added a field or changed it.
     *
     * @param subject the kind of thing and the field's code, as {@code order/channel}
     * @param changedFields what it was and is
     */
    record OwnFieldDefined(String subject, String actor, String changedFields) implements OwnFieldEvent {}

    /**
     * Something else is said of a thing.
     *
     * @param subject the number or code of the thing
     * @param thing its kind
     * @param fieldChanges what was and is said in fields that everybody may read; empty for nothing
     * @param closedChanges the same of the others; empty for nothing
     */
    record OwnFieldsFilled(String subject, String actor, String thing, String fieldChanges, String closedChanges)
            implements OwnFieldEvent {}
}
