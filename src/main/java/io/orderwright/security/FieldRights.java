package io.orderwright.security;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who may read the fields that are not for everybody. Work that no person asked for reads everything. */
@Component
public class FieldRights {

    /** A field that is not for everybody. */
    public enum Field {
        /** Credit limit and what a customer owes. */
        CREDIT,
        /** People's phone numbers. */
        PHONE
    }

    private static final Map<Field, List<String>> READERS = Map.of(
            Field.CREDIT, Roles.CREDIT_READERS,
            Field.PHONE, Roles.PHONE_READERS);

    private final CurrentUser user;

    FieldRights(CurrentUser user) {
        this.user = user;
    }

    public boolean mayRead(Field field) {
        List<String> readers = READERS.getOrDefault(field, List.of());
        return user.person()
                .map(person -> readers.stream().anyMatch(person::has))
                .orElse(true);
    }
}
