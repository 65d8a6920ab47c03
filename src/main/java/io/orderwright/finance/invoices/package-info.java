/** Invoices and receipts and what is still open. Never decides what happens next. */
@ApplicationModule(
        id = "invoices",
        allowedDependencies = {
            "kernel",
            "kernel :: keys",
            "decisions",
            "documents",
            "catalog",
            "addresses",
            "taxprofiles",
            "terms",
            "reference",
            "ground",
            "ground :: changed",
            "ground :: answers"
        })
@NullMarked
package io.orderwright.finance.invoices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
