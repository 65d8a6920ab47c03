package io.orderwright.platform.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that the business refuses, in words that a person can act on: a message key with its arguments and, where
 * one is to blame, the field. Nothing has happened when it is thrown; the transaction rolls back.
 */
public class Refusal extends RuntimeException {

    /** What kind of no it is. */
    public enum RefusalKind {
        INVALID(422),
        NOT_FOUND(404),
        CONFLICT(409),
        /** What was read before is not what there is now. */
        CHANGED(412),
        FORBIDDEN(403);

        private final int status;

        RefusalKind(int status) {
            this.status = status;
        }

        /** The HTTP status in which API and pages say it. */
        public int status() {
            return status;
        }
    }

    private final RefusalKind kind;
    private final String code;
    private final transient List<Object> arguments;
    private final @Nullable String field;
    private final transient List<Difference> differences;

    /**
     * One thing that is other than was seen.
     *
     * @param place of the request, for example {@code lines[2].unitPrice}
     */
    public record Difference(String place, String before, String after) {}

    private Refusal(RefusalKind kind, String code, @Nullable String field, Object... arguments) {
        this(kind, code, field, List.of(), arguments);
    }

    private Refusal(
            RefusalKind kind, String code, @Nullable String field, List<Difference> differences, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.kind = kind;
        this.code = code;
        this.field = field;
        this.arguments = List.of(arguments);
        this.differences = List.copyOf(differences);
    }

    /** The content is wrong; {@code field} names the place, for example {@code lines[2].quantity}. */
    public static Refusal invalid(String field, String code, Object... arguments) {
        return new Refusal(RefusalKind.INVALID, code, field, arguments);
    }

    public static Refusal notFound(String code, Object... arguments) {
        return new Refusal(RefusalKind.NOT_FOUND, code, null, arguments);
    }

    /** The state of things does not allow it (now). */
    public static Refusal conflict(String code, Object... arguments) {
        return new Refusal(RefusalKind.CONFLICT, code, null, arguments);
    }

    /** What there is now is not what was agreed to: nothing is done, and in what it differs is said. */
    public static Refusal moved(String code, List<Difference> differences, Object... arguments) {
        return new Refusal(RefusalKind.CONFLICT, code, null, differences, arguments);
    }

    /** Somebody else was faster: what the caller saw is not what there is now. */
    public static Refusal changed(String code, Object... arguments) {
        return new Refusal(RefusalKind.CHANGED, code, null, arguments);
    }

    /** This person may not do it, whatever the role (segregation of duties). */
    public static Refusal forbidden(String code, Object... arguments) {
        return new Refusal(RefusalKind.FORBIDDEN, code, null, arguments);
    }

    public RefusalKind kind() {
        return kind;
    }

    /** Message key, for example {@code order.product-unknown}. */
    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }

    public @Nullable String field() {
        return field;
    }

    /** In what things are other than was seen; empty where that is not why. */
    public List<Difference> differences() {
        return differences;
    }
}
