/** Invoices and receipts and what is still open. Never decides what happens next. */
@ApplicationModule(
        id = "invoices",
        allowedDependencies = {
            "kernel",
            "kernel :: keys",
            "kernel :: numbers",
            "decisions",
            "documents",
            "catalog",
            "addresses",
            "taxprofiles",
            "terms",
            "reference",
            "ground",
            "ground :: text",
            "ground :: refused",
            "ground :: changed",
            "ground :: answers",
            "ground :: columns",
            "ground :: months"
        })
@NullMarked
package io.orderwright.finance.invoices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
