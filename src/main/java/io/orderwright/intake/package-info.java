/** Files become master data, stock and orders: checked wholly first, then written wholly or not at all. Never a rule of its own about what it brings in. */
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "security", "customers", "catalog", "orders", "credit", "inventory"
        })
@NullMarked
package io.orderwright.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
