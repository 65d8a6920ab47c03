package io.orderwright.platform.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a request says, in one canonical form, so that the same meaning has the same fingerprint however it was written:
 * parts in a fixed order, numbers plainly (1 is 1.0), texts with their length. A part that is absent, or that says what
 * holds anyway, adds nothing; so a part that is new one day changes the fingerprint of no request without it.
 *
 * <p>Fingerprints begin with the version of the form, as in {@code 2:9f86…}. Those made before there was a version are the
 * bare SHA-256 of another text, which whoever kept them still knows how to write.
 */
public final class RequestContent {

    private static final String VERSION = "2:";

    private final StringBuilder text = new StringBuilder();

    private RequestContent() {}

    /** @param kind tells requests of different kinds apart, for example {@code place-order}; never changes */
    public static RequestContent of(String kind) {
        return new RequestContent().add("kind", kind);
    }

    /** An empty text is none. */
    public RequestContent text(String part, @Nullable String value) {
        return value == null || value.isEmpty() ? this : add(part, value);
    }

    public RequestContent number(String part, @Nullable BigDecimal value) {
        return value == null ? this : add(part, PlainNumber.of(value));
    }

    /** @param otherwise what holds where nothing is said */
    public RequestContent number(String part, @Nullable BigDecimal value, BigDecimal otherwise) {
        return value == null || value.compareTo(otherwise) == 0 ? this : number(part, value);
    }

    public RequestContent day(String part, @Nullable LocalDate value) {
        return value == null ? this : add(part, value.toString());
    }

    /** False is what holds where nothing is said. */
    public RequestContent flag(String part, boolean value) {
        return value ? add(part, "true") : this;
    }

    /** Parts of the same kind, in the order in which the request has them; each says what {@code content} adds for it. */
    public <T> RequestContent each(String part, List<T> items, BiConsumer<RequestContent, T> content) {
        for (T item : items) {
            RequestContent inner = new RequestContent();
            content.accept(inner, item);
            add(part, inner.text.toString());
        }
        return this;
    }

    private RequestContent add(String part, String value) {
        text.append(part)
                .append('=')
                .append(value.length())
                .append(':')
                .append(value)
                .append(';');
        return this;
    }

    /** The version of the form, a colon, and SHA-256 in hex. */
    public String fingerprint() {
        return VERSION + Fingerprint.of(text.toString());
    }

    /**
     * Whether a fingerprint that was kept is of this content, also one that was made before there was a version.
     *
     * @param unversioned the text of which such a fingerprint was made; asked for only where one was kept
     */
    public boolean isOf(String kept, Supplier<String> unversioned) {
        return kept.equals(kept.indexOf(':') < 0 ? Fingerprint.of(unversioned.get()) : fingerprint());
    }
}
