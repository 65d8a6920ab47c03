/** What an invoice to a customer has to name by the law of taxes. Never issues one. */
@ApplicationModule(
        id = "taxprofiles",
        allowedDependencies = {
            "kernel",
            "ground",
            "ground :: owned",
            "ground :: body",
            "ground :: text",
            "customers",
            "customers :: ports"
        })
@NullMarked
package io.orderwright.sales.taxprofiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
