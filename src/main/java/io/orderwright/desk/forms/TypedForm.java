package io.orderwright.desk.forms;

import io.orderwright.platform.intake.TypedText;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.goods.SaidQuantity;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a form, field by field, and what is wrong with it: shown again as it was typed. */
public final class TypedForm {

    private final Map<String, String> values;
    private final Map<String, String> errors = new HashMap<>();
    private final Function<Refusal, String> words;

    TypedForm(Map<String, String> values, Function<Refusal, String> words) {
        this.values = new HashMap<>(values);
        this.words = words;
    }

    public Map<String, String> values() {
        return values;
    }

    /** What is wrong, by field; the empty name stands for the whole form. */
    public Map<String, String> errors() {
        return errors;
    }

    public boolean faultless() {
        return errors.isEmpty();
    }

    public String text(String field) {
        return values.getOrDefault(field, "").strip();
    }

    @Nullable
    public String optional(String field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    /** What was ticked or typed in all fields whose names begin so, in their order; empty ones are left out. */
    public List<String> all(String prefix) {
        return values.keySet().stream()
                .filter(field -> field.startsWith(prefix))
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .map(this::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    public boolean ticked(String field) {
        return !text(field).isEmpty();
    }

    /** The fingerprint of what was shown when the form was opened; "" for something new. */
    public String seen() {
        return text(FormValues.SEEN);
    }

    /**
     * Whether what was shown is another by now, because somebody else was faster. From then on the form has seen what is there
     * now: it stands beside what was typed, and saving again is a decision.
     */
    public boolean overtakenBy(String fingerprint) {
        boolean overtaken = !fingerprint.equals(seen());
        values.put(FormValues.SEEN, fingerprint);
        return overtaken;
    }

    /** Zero stands for what cannot be read, and is complained about. */
    public BigDecimal number(String field, int decimals) {
        BigDecimal number = read(field, text -> TypedText.number(field, text, decimals));
        return number == null ? BigDecimal.ZERO : number;
    }

    /** Zero stands for what cannot be read, and is complained about. */
    public SaidQuantity quantity(String field, int decimals) {
        SaidQuantity quantity = read(field, text -> TypedText.quantity(field, text, decimals));
        return quantity == null ? new SaidQuantity(BigDecimal.ZERO, null) : quantity;
    }

    /** One of these by its name. The first stands for what is none of them, and is complained about. */
    public <E extends Enum<E>> E choice(String field, List<E> offered) {
        return offered.stream()
                .filter(one -> one.name().equals(text(field)))
                .findFirst()
                .orElseGet(() -> {
                    refused(Refusal.invalid(field, text(field).isEmpty() ? "masters.missing" : "request.not-allowed"));
                    return offered.get(0);
                });
    }

    public int whole(String field) {
        BigDecimal number = number(field, 0);
        return number.precision() > 9 ? Integer.MAX_VALUE : number.intValue();
    }

    @Nullable
    public LocalDate date(String field) {
        return read(field, text -> TypedText.date(field, text));
    }

    /** A date and a time of day, as clocks show it in that zone. The epoch stands for what cannot be read, and is complained about. */
    public Instant moment(String field, ZoneId zone) {
        LocalDateTime read = read(field, text -> TypedText.moment(field, text));
        return read == null ? Instant.EPOCH : read.atZone(zone).toInstant();
    }

    private <T> @Nullable T read(String field, Function<String, T> reading) {
        try {
            if (text(field).isEmpty()) {
                throw Refusal.invalid(field, "masters.missing");
            }
            return reading.apply(text(field));
        } catch (Refusal refused) {
            refused(refused);
            return null;
        }
    }

    /** Complains about every limit that the request breaks, at its field, unless something is wrong there already. */
    void check(Object request, Validator limits) {
        limits.validate(request).forEach(broken -> {
            String field = broken.getPropertyPath().toString();
            boolean empty = values.containsKey(field) && text(field).isEmpty();
            errors.putIfAbsent(
                    field,
                    words.apply(empty ? Refusal.invalid(field, "masters.missing") : BrokenLimit.said(field, broken)));
        });
    }

    public void refused(Refusal refused) {
        String field = refused.field();
        errors.putIfAbsent(field == null ? "" : field, words.apply(refused));
    }
}
