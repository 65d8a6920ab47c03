package io.orderwright.sales.orders;

import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.terms.BillingBasis;
import java.math.BigDecimal;

/**
 * An order without its lines: what a step of the process needs to know.
 *
 * @param gross total with tax in {@code currency}
 * @param billing which goods an invoice is for, as was agreed when it was placed
 * @param possibleDuplicate it may be an earlier order once more
 */
public record OrderFacts(
        String number,
        String customer,
        String customerName,
        String tier,
        BigDecimal gross,
        String currency,
        OrderState state,
        boolean prepaid,
        boolean possibleDuplicate,
        DeliveryTerms deliveryTerms,
        BillingBasis billing,
        String placedBy,
        OrderAnswers answers) {}
