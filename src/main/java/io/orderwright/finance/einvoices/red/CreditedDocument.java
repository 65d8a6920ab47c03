package io.orderwright.finance.einvoices.red;

import io.orderwright.platform.kernel.Money;
import java.util.List;

/**
 * A credit note for which a red letter is asked; amounts positive.
 *
 * @param blue our number of the electronic invoice of the document that it corrects
 * @param goods what it takes back, by the line of the electronic invoice; line 0 where that has none for it
 * @param deductions what deposits take off of it, each tax rate once
 */
public record CreditedDocument(
        String number,
        String order,
        String customer,
        String blue,
        RedReason reason,
        Money net,
        Money tax,
        List<RedLine> goods,
        List<RedDeduction> deductions) {}
