/** Invoices and receipts and what is still open. Never decides what happens next. */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package io.orderwright.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
