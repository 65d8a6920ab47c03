/** What is sold: products and prices. Never knows stock. */
@ApplicationModule(
        id = "catalog",
        allowedDependencies = {
            "kernel",
            "kernel :: keys",
            "kernel :: numbers",
            "reference :: goods",
            "ground",
            "ground :: fields",
            "ground :: owned",
            "ground :: changed",
            "ground :: body",
            "ground :: columns",
            "ground :: versions",
            "reference"
        })
@NullMarked
package io.orderwright.sales.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
