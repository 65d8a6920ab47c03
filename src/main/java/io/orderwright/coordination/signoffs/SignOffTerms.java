package io.orderwright.coordination.signoffs;

import io.orderwright.approvals.signoffs.SignOffKinds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How far a yes goes, told to the kind of document that it is about. */
@Component
public class SignOffTerms {

    private final SignOffKinds kinds;

    SignOffTerms(SignOffKinds kinds) {
        this.kinds = kinds;
    }

    /**
     * @param kind its name
     * @param terms by name, as typed
     * @throws io.orderwright.platform.kernel.Refusal INVALID for a yes that makes no sense
     */
    public void agreed(String kind, String number, Map<String, String> terms, String comment) {
        kinds.get(kind).agreed(number, terms, comment);
    }
}
