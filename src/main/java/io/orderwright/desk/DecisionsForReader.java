package io.orderwright.desk;

import io.orderwright.desk.OrderStory.DecisionReason;
import io.orderwright.owners.fields.facts.FieldFacts;
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
    private final FieldFacts fields;
    private final MessageSource texts;

    DecisionsForReader(DecisionLog decisions, FieldRights rights, FieldFacts fields, MessageSource texts) {
        this.fields = fields;
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

    /** The row of a table that was asked about credit tells the grade, and of one about an own field what is said there. */
    private String row(RecordedDecision made) {
        Set<String> facts = made.decision().inputs().keySet();
        boolean open = (rights.mayRead(FieldRights.Field.CREDIT) || Collections.disjoint(facts, OF_CREDIT))
                && fields.seesAll(facts);
        return open ? made.decision().row() : FieldRights.MASK;
    }

    /**
     * What a customer owes, and how good a payer he is, is not for everybody; who may not read an own field does not find that it was
     * asked about.
     */
    private Map<String, Object> readable(Map<String, Object> inputs) {
        boolean credit = rights.mayRead(FieldRights.Field.CREDIT);
        Map<String, Object> masked = new LinkedHashMap<>(inputs);
        masked.keySet().removeIf(fact -> !fields.maySee(fact));
        masked.replaceAll((name, value) -> !credit && OF_CREDIT.contains(name) ? FieldRights.MASK : value);
        return masked;
    }
}
