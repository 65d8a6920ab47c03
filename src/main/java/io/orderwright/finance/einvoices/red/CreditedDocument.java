package io.orderwright.finance.einvoices.red;

import io.orderwright.platform.kernel.Money;
import java.util.List;

/**
 * A credit note for which a red letter is asked; amounts positive.
 *
 * @param blue our number of the electronic invoice of the document that it corrects
 */
public record CreditedDocument(
        String number,
        String order,
        String customer,
        String blue,
        RedReason reason,
        Money net,
        Money tax,
        List<RedLine> lines) {}
