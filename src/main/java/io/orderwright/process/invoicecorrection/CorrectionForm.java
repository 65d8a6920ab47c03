package io.orderwright.process.invoicecorrection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.finance.invoices.corrections.CorrectionView;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.process.engine.forms.FormFacts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What finance sees of money that goes out again and that its system refused. */
@Component
class CorrectionForm implements FormFacts {

    private final Corrections corrections;
    private final ObjectMapper json;

    CorrectionForm(Corrections corrections, ObjectMapper json) {
        this.corrections = corrections;
        this.json = json;
    }

    @Override
    public String name() {
        return "correction";
    }

    @Override
    public String shownAs() {
        return "correction";
    }

    @Override
    public String subject() {
        return "correctionNumber";
    }

    @Override
    public String about(String correctionNumber) {
        CorrectionView correction = corrections.get(correctionNumber);
        try {
            return json.writeValueAsString(Map.of(
                    "number",
                    correction.number(),
                    "customer",
                    correction.customer(),
                    "amount",
                    correction.amount().toString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts and numbers are always JSON", e);
        }
    }
}
