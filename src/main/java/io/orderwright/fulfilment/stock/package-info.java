/** Stock by warehouse: on hand, reservations, back-orders, receipts, issues, transfers, counts. Never edits a quantity without a movement. */
@ApplicationModule(
        id = "stock",
        allowedDependencies = {
            "kernel",
            "kernel :: keys",
            "ground :: refused",
            "ground",
            "reference :: goods",
            "decisions",
            "decisions :: own",
            "catalog",
            "catalog :: uses"
        })
@NullMarked
package io.orderwright.fulfilment.stock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
