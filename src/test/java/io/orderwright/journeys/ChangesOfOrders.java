package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.picking.Packing;
import io.orderwright.fulfilment.deliveries.picking.PickLists;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.proposals.ProposalState;
import io.orderwright.sales.addresses.AddressBook;
import io.orderwright.sales.addresses.SetAddress;
import io.orderwright.sales.catalog.PriceLists;
import io.orderwright.sales.catalog.SetPriceList;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.ChangeView;
import io.orderwright.sales.changes.OrderChanges;
import io.orderwright.sales.changes.ports.ChangeTasks;
import io.orderwright.sales.orders.amendments.OrderAmendments;
import io.orderwright.supply.purchasing.Supplier;
import io.orderwright.supply.purchasing.SupplierOffer;
import io.orderwright.supply.purchasing.Suppliers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;

/** What tests of change orders do and see. */
abstract class ChangesOfOrders extends Workshop {

    @Autowired
    OrderChanges changes;

    @Autowired
    ChangeTasks changing;

    @Autowired
    OrderAmendments amendments;

    @Autowired
    DeliveryBook deliveries;

    @Autowired
    PickLists picking;

    @Autowired
    Packing packing;

    @Autowired
    Suppliers suppliers;

    @Autowired
    PriceLists prices;

    @Autowired
    AddressBook addresses;

    /** An address of the customer, named as its code. */
    String address(String customer, String code) {
        addresses.set(
                new SetAddress(
                        customer,
                        code,
                        "Receiver " + code,
                        null,
                        "CN",
                        null,
                        "Shanghai",
                        code + " Road 1",
                        null,
                        "200001",
                        null,
                        false,
                        false,
                        true),
                "sally");
        return code;
    }

    /** Somebody else may be faster: that is an answer, and nothing else is. */
    static void tries(Runnable act) {
        try {
            act.run();
        } catch (Refusal | ConcurrencyFailureException | OptimisticLockingException slower) {
            // told to whoever asked
        }
    }

    void cheaperFromAHundred(String customer, String sku) {
        prices.set(
                new SetPriceList(
                        "Q" + sku,
                        "by quantity",
                        "CNY",
                        null,
                        customer,
                        LocalDate.now(),
                        null,
                        List.of(new SetPriceList.Entry(sku, new BigDecimal(100), new BigDecimal("60.00")))),
                0,
                "morgan");
    }

    String supplier(String sku) {
        String code = "L" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        suppliers.enter(new Supplier(code, "供应商 " + code, "CNY", false), "paul");
        CostOfGoods.set(catalog, sku, "5.00");
        suppliers.enter(new SupplierOffer(code, sku, new BigDecimal("5.00"), 3), "paul");
        return code;
    }

    static AskChange lowered(int line, int to) {
        return new AskChange(
                null,
                "customer called",
                List.of(new AskChange.AskedLine(line, new SaidNumber(BigDecimal.valueOf(to)))));
    }

    String ask(String number, int line, int to) {
        return changing.ask(number, lowered(line, to), "sally");
    }

    ChangeView asked(String number, int line, int to) {
        return changes.get(ask(number, line, to));
    }

    /** Asked for, and done at once. */
    ChangeView changed(String number, int line, int to) {
        ChangeView change = asked(number, line, to);
        assertThat(change.state()).isIn(ProposalState.APPLIED, ProposalState.DONE);
        return change;
    }

    /** Its partners have been told. */
    void done(ChangeView change) {
        await().until(() -> changes.get(change.number()).state().ended());
    }

    void right(String... subjects) {
        for (String subject : subjects) {
            assertThat(wrong(subject)).isEmpty();
        }
    }
}
