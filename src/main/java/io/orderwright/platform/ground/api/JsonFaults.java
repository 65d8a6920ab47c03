package io.orderwright.platform.ground.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.orderwright.platform.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** What Jackson says about a body, in the API's words: where, and what would be allowed there. */
final class JsonFaults {

    private JsonFaults() {}

    /**
     * @throws IOException when the body did not come at all
     * @throws Refusal when the type that is read refuses it by itself
     */
    static MalformedRequest of(IOException failure) throws IOException {
        if (failure instanceof JsonMappingException mapping) {
            return of(mapping);
        }
        if (failure instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable, "");
        }
        throw failure;
    }

    /** Of what had been read before, so that it cannot fail to come. */
    static MalformedRequest inMemory(IOException failure) {
        try {
            return of(failure);
        } catch (IOException e) {
            throw new UncheckedIOException("a tree in memory cannot be read", e);
        }
    }

    private static MalformedRequest of(JsonMappingException mapping) {
        String field = place(mapping.getPath());
        for (Throwable cause = mapping; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                throw refusal;
            }
            if (cause instanceof InputCoercionException tooLarge) {
                return wrong(field, "request.out-of-range", PlainValues.allowed(tooLarge.getTargetType()));
            }
            if (cause instanceof StreamReadException || cause instanceof StreamConstraintsException) {
                return unreadable((JsonProcessingException) cause, field);
            }
        }
        if (mapping instanceof UnrecognizedPropertyException unknown) {
            List<String> known = unknown.getKnownPropertyIds() == null
                    ? List.of()
                    : unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .toList();
            return MalformedRequest.wrong(List.of(RequestFault.unknown(field, "request.unknown-field", known)));
        }
        return mapping instanceof MismatchedInputException mismatch
                ? mismatch(mismatch, field)
                : wrong(field, "request.not-allowed", List.of());
    }

    private static MalformedRequest mismatch(MismatchedInputException mismatch, String field) {
        String said = String.valueOf(mismatch.getOriginalMessage());
        if (field.isEmpty() && said.startsWith("No content")) {
            return MalformedRequest.unreadable(RequestFault.of("", "request.body-missing"));
        }
        if (said.startsWith("Trailing token")) {
            return MalformedRequest.unreadable(RequestFault.of("", "request.more-than-one"));
        }
        Class<?> wanted = mismatch.getTargetType();
        List<String> allowed = wanted == null ? List.of() : PlainValues.allowed(wanted);
        if (said.startsWith("Cannot map `null`")) {
            return wrong(field, "request.missing", allowed);
        }
        return wrong(field, wanted != null && wanted.isEnum() ? "request.unknown-word" : "request.wrong-type", allowed);
    }

    private static MalformedRequest wrong(String field, String code, List<String> allowed) {
        return MalformedRequest.wrong(
                List.of(new RequestFault(field, code, allowed, List.of(String.join(", ", allowed)))));
    }

    private static MalformedRequest unreadable(JsonProcessingException unreadable, String field) {
        String said = String.valueOf(unreadable.getOriginalMessage());
        if (said.startsWith("Duplicate")) {
            String name = said.replaceAll("^[^'\"]*['\"]|['\"][^'\"]*$", "");
            return MalformedRequest.wrong(
                    List.of(RequestFault.of(field.isEmpty() ? name : field, "request.duplicate-field")));
        }
        if (unreadable instanceof StreamConstraintsException) {
            return MalformedRequest.unreadable(RequestFault.of(field, "request.beyond-limits"));
        }
        String where = unreadable.getLocation() == null
                ? "?"
                : unreadable.getLocation().getLineNr() + ":"
                        + unreadable.getLocation().getColumnNr();
        return MalformedRequest.unreadable(new RequestFault(field, "request.no-json", List.of(), List.of(where)));
    }

    /** For example {@code lines[3].quantity}. */
    private static String place(List<Reference> path) {
        String place = path.stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return place.startsWith(".") ? place.substring(1) : place;
    }
}
