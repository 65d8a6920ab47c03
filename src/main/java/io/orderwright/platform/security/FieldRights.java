package io.orderwright.platform.security;

import io.orderwright.platform.kernel.Roles;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may read the fields that are not for everybody. Work that no person asked for reads everything. */
@Component
public class FieldRights {

    /** A field that is not for everybody. */
    public enum Field {
        /** Credit limit and what a customer owes. */
        CREDIT,
        /** From whom something is bought, and for how much. */
        BUYING,
        /** What a product costs the company. */
        COST,
        /** People's phone numbers. */
        PHONE,
        /** Why money moves, is given up or taken back. */
        MONEY
    }

    private static final Map<Field, List<String>> READERS = Map.of(
            Field.CREDIT, Roles.CREDIT_READERS,
            Field.BUYING, Roles.BUYING_READERS,
            Field.COST, Roles.COST_READERS,
            Field.PHONE, Roles.PHONE_READERS,
            Field.MONEY, Roles.MONEY_READERS);

    /** What stands where something may not be read. */
    public static final String MASK = "***";

    /** A number of at least so many signs shows this much of its beginning and its end. */
    private static final int LONG = 10;

    private static final int HEAD = 3;
    private static final int TAIL = 4;

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

    /** The number for whoever may read it; its beginning and end for the others. */
    public @Nullable String phone(@Nullable String number) {
        if (number == null || mayRead(Field.PHONE)) {
            return number;
        }
        int length = number.length();
        int head = length < LONG ? 0 : HEAD;
        int tail = length < LONG ? Math.min(length / 2, 2) : TAIL;
        return number.substring(0, head) + "****" + number.substring(length - tail);
    }
}
