package io.orderwright.fulfilment.stock.receipts;

import io.orderwright.fulfilment.stock.store.ExpectedLedger;
import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.PlainNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goods that were on their way when the company moved in: known again by what was said of them, whatever has come of them since. */
@Service
@Transactional
public class CarriedReceipts {

    private final ExpectedReceipts expected;
    private final ExpectedLedger ledger;

    CarriedReceipts(ExpectedReceipts expected, ExpectedLedger ledger) {
        this.expected = expected;
        this.ledger = ledger;
    }

    /** @throws io.orderwright.platform.kernel.Refusal as {@link ExpectedReceipts#expect} */
    public void carry(ExpectReceipt asked, String by) {
        expected.expect(asked, by);
        ledger.carried(asked, content(asked));
    }

    /** Whether they were taken over with just this content. */
    @Transactional(readOnly = true)
    public boolean has(ExpectReceipt said) {
        return ledger.carriedContent(said.reference(), said.sku())
                .filter(content(said)::equals)
                .isPresent();
    }

    private static String content(ExpectReceipt said) {
        return Fingerprint.of(
                String.join(" ", PlainNumber.of(said.quantity()), said.dueOn().toString(), "" + said.confirmed()));
    }
}
