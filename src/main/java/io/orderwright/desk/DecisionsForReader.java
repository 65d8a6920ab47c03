package io.orderwright.desk;

import io.orderwright.desk.OrderStory.DecisionReason;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.RecordedDecision;
import io.orderwright.platform.security.FieldRights;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why tables decided as they did about an order, as far as the reader may know. */
@Component
class DecisionsForReader {

    /** Facts of decisions that tell about a customer's credit. */
    private static final Set<String> OF_CREDIT =
            Set.of("grade", "creditGrade", "utilisationPercent", "overdueDays", "bureauScore");

    private final DecisionLog decisions;
    private final FieldRights rights;
    private final MessageSource texts;

    DecisionsForReader(DecisionLog decisions, FieldRights rights, MessageSource texts) {
        this.decisions = decisions;
        this.rights = rights;
        this.texts = texts;
    }

    /** The first one first. */
    List<DecisionReason> of(String orderNumber, Locale locale) {
        return decisions.of(orderNumber).stream().map(made -> why(made, locale)).toList();
    }

    private DecisionReason why(RecordedDecision made, Locale locale) {
        String reason = made.decision().text("reason");
        return new DecisionReason(
                made.decidedAt(),
                made.decision().table(),
                made.decision().version(),
                row(made),
                Objects.requireNonNullElse(texts.getMessage(reason, null, reason, locale), reason),
                readable(made.decision().inputs()));
    }

    /** The row of a table that was asked about credit tells the grade. */
    private String row(RecordedDecision made) {
        boolean open = rights.mayRead(FieldRights.Field.CREDIT)
                || Collections.disjoint(made.decision().inputs().keySet(), OF_CREDIT);
        return open ? made.decision().row() : FieldRights.MASK;
    }

    /** What a customer owes, and how good a payer he is, is not for everybody. */
    private Map<String, Object> readable(Map<String, Object> inputs) {
        if (rights.mayRead(FieldRights.Field.CREDIT)) {
            return inputs;
        }
        Map<String, Object> masked = new LinkedHashMap<>(inputs);
        masked.replaceAll((name, value) -> OF_CREDIT.contains(name) ? FieldRights.MASK : value);
        return masked;
    }
}
