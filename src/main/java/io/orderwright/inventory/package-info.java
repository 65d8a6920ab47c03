/** Stock by warehouse: on hand, reservations, back-orders, receipts, issues, transfers, counts. Never edits a quantity without a movement. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "decisions", "catalog"})
@NullMarked
package io.orderwright.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
