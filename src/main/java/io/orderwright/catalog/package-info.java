/** What is sold: products, prices, tax rates, exchange rates. Never knows stock. */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package io.orderwright.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
