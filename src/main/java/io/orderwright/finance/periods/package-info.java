/** Months that finance closes and opens again. Never knows what is posted in them. */
@ApplicationModule(
        id = "periods",
        allowedDependencies = {"kernel", "ground", "ground :: months"})
@NullMarked
package io.orderwright.finance.periods;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
