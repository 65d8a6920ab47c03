package io.orderwright.process.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.approvals.acts.ApprovalActs;
import io.orderwright.coordination.signoffs.QuestionFacts;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.platform.security.FieldRights;
import io.orderwright.platform.security.FieldRights.Field;
import io.orderwright.process.engine.forms.FormFacts;
import io.orderwright.process.ordertocash.OrderForm;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a person needs to see to answer for an order: the order's card, who is asked how, and what was done so far. */
@Component
class ApprovalForm implements FormFacts {

    private final OrderForm card;
    private final QuestionFacts question;
    private final ApprovalActs approving;
    private final FieldRights rights;
    private final CurrentUser user;
    private final ObjectMapper json;

    ApprovalForm(
            OrderForm card,
            QuestionFacts question,
            ApprovalActs approving,
            FieldRights rights,
            CurrentUser user,
            ObjectMapper json) {
        this.card = card;
        this.question = question;
        this.approving = approving;
        this.rights = rights;
        this.user = user;
        this.json = json;
    }

    @Override
    public String name() {
        return "question";
    }

    @Override
    public String about(String orderNumber) {
        // Whoever is asked sees what he answers for.
        Map<String, Object> facts =
                card.facts(orderNumber, rights.mayRead(Field.CREDIT) || approving.asks(orderNumber, user.user()));
        facts.putAll(question.of(orderNumber));
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts and numbers are always JSON", e);
        }
    }
}
