package io.orderwright.owners.fields;

import io.orderwright.platform.ground.fields.FieldPlace;
import io.orderwright.platform.ground.fields.FieldSubject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Own fields for tests. */
public final class Fields {

    /** What is placed, and is sold by sales. */
    public static final FieldSubject PLACED = new FieldSubject(
            "order", 1, "sales_order", "number", List.of("sales"), null, Set.of(FieldPlace.ENTRY), true);

    /** What is there, and never placed. */
    public static final FieldSubject KEPT =
            new FieldSubject("customer", 2, "customer", "code", List.of("sales"), null, Set.of(), false);

    /** The channel by which an order came. */
    public static final List<ListEntry> CHANNELS = List.of(
            new ListEntry("WEB", "Web shop", "网店", false),
            new ListEntry("FAIR", "Fair", "展会", false),
            new ListEntry("FAX", "Fax", "传真", true));

    private Fields() {}

    public static OwnField of(String code, FieldType type) {
        return new OwnField(
                "order",
                code,
                10,
                code + " en",
                code + " zh",
                null,
                null,
                type,
                null,
                type == FieldType.NUMBER ? 2 : 0,
                type == FieldType.LIST ? CHANNELS : List.of(),
                FieldNeed.NEVER,
                null,
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                false);
    }

    public static OwnField needed(OwnField field, FieldNeed need, @Nullable String usual) {
        return with(field, need, usual, field.readers(), field.writers(), field.retired());
    }

    public static OwnField forRoles(OwnField field, Set<String> readers, Set<String> writers) {
        return with(field, field.required(), field.usual(), readers, writers, field.retired());
    }

    public static OwnField retired(OwnField field) {
        return with(field, field.required(), field.usual(), field.readers(), field.writers(), true);
    }

    private static OwnField with(
            OwnField field,
            FieldNeed need,
            @Nullable String usual,
            Set<String> readers,
            Set<String> writers,
            boolean retired) {
        return new OwnField(
                field.subject(),
                field.code(),
                field.place(),
                field.nameEn(),
                field.nameZh(),
                field.helpEn(),
                field.helpZh(),
                field.type(),
                field.unit(),
                field.decimals(),
                field.entries(),
                need,
                usual,
                new TreeSet<>(readers),
                new TreeSet<>(writers),
                field.shown(),
                retired);
    }
}
