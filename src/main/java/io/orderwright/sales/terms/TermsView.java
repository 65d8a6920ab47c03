package io.orderwright.sales.terms;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Payment terms as people choose them.
 *
 * @param active whether customers may be given them
 */
public record TermsView(@JsonUnwrapped PaymentTerms terms, String nameEn, String nameZh, boolean active) {

    public String code() {
        return terms.code();
    }
}
