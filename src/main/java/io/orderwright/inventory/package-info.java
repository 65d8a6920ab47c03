/** Stock on hand, reservations, back-orders, receipts, issues. Never edits a quantity without a movement. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "catalog"})
@NullMarked
package io.orderwright.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
