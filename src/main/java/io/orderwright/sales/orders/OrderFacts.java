package io.orderwright.sales.orders;

import io.orderwright.platform.kernel.Money;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.terms.BillingBasis;

/**
 * An order without its lines: what a step of the process needs to know.
 *
 * @param gross total with tax
 * @param billing which goods an invoice is for, as was agreed when it was placed
 * @param deposits whether money may be asked for before the goods, as was agreed then
 * @param possibleDuplicate it may be an earlier order once more
 */
public record OrderFacts(
        String number,
        String customer,
        String customerName,
        String tier,
        Money gross,
        String currency,
        OrderState state,
        boolean prepaid,
        boolean possibleDuplicate,
        DeliveryTerms deliveryTerms,
        BillingBasis billing,
        boolean deposits,
        String placedBy,
        OrderAnswers answers) {}
