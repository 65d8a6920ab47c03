package io.orderwright.fulfilment.stock.receipts;

import io.orderwright.fulfilment.stock.allocation.GoodsReceipts;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goods that we make ourselves: expected and received as production reports them, under a work order's number. */
@Service
@Transactional
public class MadeGoods {

    private final ExpectedReceipts expected;
    private final GoodsReceipts receipts;

    MadeGoods(ExpectedReceipts expected, GoodsReceipts receipts) {
        this.expected = expected;
        this.receipts = receipts;
    }

    /** So much of a work order will come on a day, or that has changed; confirmed once it has a day in the schedule. */
    public void expect(ExpectReceipt asked, String by) {
        expected.enter(asked, by);
    }

    /** Good pieces of a work order come into stock and serve whoever waits; once per reference. */
    public void receive(ReceiveStock made, String by) {
        receipts.book(List.of(made), by);
    }

    /** Nothing more of the work order will come. */
    public void close(String workOrder, String sku, String by) {
        expected.close(workOrder, sku, by);
    }
}
