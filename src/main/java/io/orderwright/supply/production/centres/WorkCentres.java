package io.orderwright.supply.production.centres;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.platform.kernel.keys.KeyKind;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.supply.production.ProductionEvent.WorkCentreChanged;
import io.orderwright.supply.production.queue.WorkQueue;
import io.orderwright.supply.production.store.CentreLedger;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where what is made, how long it takes there, and how many minutes there are. */
@Service
@Transactional
public class WorkCentres {

    private final CentreLedger ledger;
    private final WorkQueue queue;
    private final ProductCatalog catalog;
    private final ApplicationEventPublisher events;

    WorkCentres(CentreLedger ledger, WorkQueue queue, ProductCatalog catalog, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.queue = queue;
        this.catalog = catalog;
        this.events = events;
    }

    /**
     * Enters a work centre, or gives a known one another name and other minutes; its queue is scheduled anew.
     *
     * @throws Refusal INVALID when it would never work, and for a new code that may not be given
     */
    public void enter(WorkCentre centre, String by) {
        if (centre.minutes().stream().allMatch(minutes -> minutes == 0)) {
            throw Refusal.invalid("minutes", "production.centre-never-works", centre.code());
        }
        if (ledger.find(centre.code()).isEmpty()) {
            BusinessKey.require("code", centre.code(), KeyKind.WORK_CENTRE);
        }
        ledger.enter(centre);
        events.publishEvent(new WorkCentreChanged(centre.code(), by, centre.name()));
        queue.schedule(centre.code());
    }

    /**
     * Enters where a product is made and how long it takes, or that it is bought from now on. Work orders that there are
     * stay as they are.
     *
     * @throws Refusal INVALID for an unknown work centre or SKU
     */
    public void enter(MadeProduct product, String by) {
        if (ledger.find(product.workCentre()).isEmpty()) {
            throw Refusal.invalid("workCentre", "production.centre-unknown", product.workCentre());
        }
        if (!catalog.bySku(List.of(product.sku())).containsKey(product.sku())) {
            throw Refusal.invalid("sku", "order.product-unknown", product.sku());
        }
        ledger.enter(product);
        events.publishEvent(new WorkCentreChanged(product.workCentre(), by, product.sku()));
    }

    /** The work centre of this code, if there is one. */
    @Transactional(readOnly = true)
    public Optional<WorkCentre> find(String code) {
        return ledger.find(code);
    }

    /** Where the SKU is or was made, if that was ever said. */
    @Transactional(readOnly = true)
    public Optional<MadeProduct> product(String sku) {
        return ledger.product(sku);
    }

    /** @throws Refusal NOT_FOUND for an unknown code */
    @Transactional(readOnly = true)
    public WorkCentre get(String code) {
        return ledger.find(code).orElseThrow(() -> Refusal.notFound("production.centre-unknown", code));
    }

    /** One page in the order of the code, after this one ("" for the first). */
    @Transactional(readOnly = true)
    public List<WorkCentre> page(String after, int size) {
        return ledger.page(after, size);
    }

    /** What is made at the work centre, in the order of the SKU, after this one ("" for the first). */
    @Transactional(readOnly = true)
    public List<MadeProduct> products(String centre, String afterSku, int size) {
        return ledger.products(centre, afterSku, size);
    }

    /** How the SKU is made; absent when it is bought. */
    @Transactional(readOnly = true)
    public Optional<MadeProduct> made(String sku) {
        return ledger.product(sku).filter(MadeProduct::made);
    }
}
