package io.orderwright.process.webapps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the engine's API says when something is not as it should be: what the caller got wrong is told as such and not as
 * a failure of ours, and no answer names the classes behind it; those stand in the log.
 */
class EngineErrors extends OncePerRequestFilter {

    /** The web apps look for this one, to say what permission is missing. */
    private static final String NOT_AUTHORIZED = "AuthorizationException";

    private static final String REFUSED = "Refused";
    private static final String FAILED = "Failed";

    private static final String NOT_UNDERSTOOD = "The request cannot be carried out as it was sent";
    private static final String OUR_FAULT = "Something went wrong here. Nothing has happened; try again later";

    /** Thrown by the engine about what it was asked for, not about itself. */
    private static final Set<String> OF_THE_ENGINE = Set.of(
            "ProcessEngineException",
            "BadUserRequestException",
            "NotFoundException",
            "NotValidException",
            "NullValueException",
            "NotAllowedException",
            "OptimisticLockingException",
            "RestException",
            "InvalidRequestException",
            "TaskRefused",
            "BpmnError",
            "ClassDelegationException",
            NOT_AUTHORIZED);

    private static final Pattern OUT_OF_REACH =
            Pattern.compile("persistence layer|database|connection|transaction", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNKNOWN = Pattern.compile(
            "not found|n't exist|not exist|cannot find|no .{1,60} found|(is|: )null|no matching",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLASSES =
            Pattern.compile("(?:\\b[a-z][\\w$]*+\\.)+[A-Z][\\w$]*+|\\b[A-Z][A-Za-z]*(?:Exception|Error)\\b:? ?");

    private final ObjectMapper json;

    EngineErrors(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BufferedError held = new BufferedError(response);
        chain.doFilter(request, held);
        byte[] body = held.body();
        if (body.length > 0) {
            rewrite(response, held.getStatus(), body);
        }
    }

    private void rewrite(HttpServletResponse response, int status, byte[] body) throws IOException {
        ObjectNode error = parsed(body);
        byte[] told = body;
        int as = status;
        if (error != null && error.path("type").isTextual()) {
            String message = error.path("message").asText("");
            boolean engine = OF_THE_ENGINE.contains(error.path("type").textValue());
            as = status < 500 ? status : statusOf(error.path("type").textValue(), message);
            error.put("message", as >= 500 ? OUR_FAULT : engine ? plain(message) : NOT_UNDERSTOOD);
            if (as != HttpServletResponse.SC_FORBIDDEN
                    || !error.path("type").textValue().equals(NOT_AUTHORIZED)) {
                error.put("type", as >= 500 ? FAILED : REFUSED);
            }
            told = json.writeValueAsBytes(error);
        } else if (error == null) {
            boolean ours = status >= 500;
            told = json.writeValueAsBytes(json.createObjectNode()
                    .put("type", ours ? FAILED : REFUSED)
                    .put("message", ours ? OUR_FAULT : NOT_UNDERSTOOD));
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        }
        response.setStatus(as);
        response.setContentLength(told.length);
        response.getOutputStream().write(told);
    }

    private static int statusOf(String type, String message) {
        if (type.equals("OptimisticLockingException")) {
            return HttpServletResponse.SC_CONFLICT;
        }
        if (OUT_OF_REACH.matcher(message).find() || type.endsWith("PersistenceException") || type.contains("SQL")) {
            return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        }
        return OF_THE_ENGINE.contains(type) && UNKNOWN.matcher(message).find()
                ? HttpServletResponse.SC_NOT_FOUND
                : HttpServletResponse.SC_BAD_REQUEST;
    }

    private static String plain(String message) {
        String without = CLASSES.matcher(message).replaceAll("").strip();
        return without.isEmpty() ? NOT_UNDERSTOOD : without;
    }

    private @org.jspecify.annotations.Nullable ObjectNode parsed(byte[] body) throws IOException {
        try {
            JsonNode node = json.readTree(body);
            return node instanceof ObjectNode object ? object : null;
        } catch (JsonProcessingException noJson) {
            return null;
        }
    }
}
