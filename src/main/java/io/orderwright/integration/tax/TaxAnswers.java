package io.orderwright.integration.tax;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the tax platform answered. */
@Component
public class TaxAnswers {

    /** The platform's code for: the month's amount is used up. */
    public static final String QUOTA = "QUOTA_EXHAUSTED";

    /** The platform's code for: the person who issues must show himself. */
    public static final String AUTHENTICATION = "AUTHENTICATION_NEEDED";

    /** As the ledger keeps it: the code, and then what was said, which names the code once more. */
    private static final Pattern REFUSED = Pattern.compile("([A-Z0-9_]+): (?:.*?\\): )?(.*)", Pattern.DOTALL);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws IllegalStateException for an answer without a number and a time */
    public IssuedInvoice issued(String answer) {
        try {
            JsonNode said = JSON.readTree(answer);
            return new IssuedInvoice(
                    said.path("invoiceNo").asText(),
                    Instant.parse(said.path("issuedAt").asText()),
                    text(said, "pdfUrl"),
                    text(said, "ofdUrl"),
                    text(said, "xmlUrl"));
        } catch (JsonProcessingException | DateTimeParseException e) {
            throw new IllegalStateException("The tax platform's answer names no invoice: " + answer, e);
        }
    }

    /** @throws IllegalStateException for an answer without a state */
    public ConfirmationAnswer confirmation(String answer) {
        try {
            JsonNode said = JSON.readTree(answer);
            return new ConfirmationAnswer(said.path("hzqrxxztDm").asText(), text(said, "confirmationNo"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The tax platform's answer names no confirmation: " + answer, e);
        }
    }

    /** @param reason as the ledger keeps it */
    public TaxRefusal refused(String reason) {
        Matcher found = REFUSED.matcher(reason);
        return found.matches() ? new TaxRefusal(found.group(1), found.group(2)) : new TaxRefusal("", reason);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : null;
    }
}
