package io.orderwright.credit;

import io.orderwright.platform.kernel.DocumentKind;
import io.orderwright.platform.kernel.DocumentKind.DocumentOwner;
import java.util.List;
import org.springframework.stereotype.Component;

/** The numbers of credit limits, reviews and cases. */
@Component
public final class CreditNumbers implements DocumentOwner {

    public static final DocumentKind CREDIT_LIMIT = new DocumentKind("CL", "credit_limit");
    public static final DocumentKind CREDIT_REVIEW = new DocumentKind("CR", "credit_review");
    public static final DocumentKind CREDIT_CASE = new DocumentKind("CC", "credit_case");

    @Override
    public List<DocumentKind> documentKinds() {
        return List.of(CREDIT_LIMIT, CREDIT_REVIEW, CREDIT_CASE);
    }
}
