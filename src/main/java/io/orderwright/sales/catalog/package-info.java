/** What is sold: products, prices, tax rates, exchange rates. Never knows stock. */
@ApplicationModule(
        id = "catalog",
        allowedDependencies = {"kernel", "kernel :: keys", "ground", "ground :: body"})
@NullMarked
package io.orderwright.sales.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
