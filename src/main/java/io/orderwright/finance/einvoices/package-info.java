/**
 * Electronic invoices: what the tax platform is asked for, and the numbers that it gives. Never makes such a number itself, and
 * never changes the document that it stands for.
 */
@ApplicationModule(
        id = "einvoices",
        allowedDependencies = {
            "kernel",
            "kernel :: keys",
            "kernel :: numbers",
            "ground",
            "ground :: answers",
            "ground :: columns",
            "reference"
        })
@NullMarked
package io.orderwright.finance.einvoices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
