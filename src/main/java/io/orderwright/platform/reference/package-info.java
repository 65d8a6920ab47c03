/**
 * What every document refers to: currencies with their exchange rates, tax codes with their rates, units of measure. Never
 * knows a product, a customer or a document.
 */
@ApplicationModule(
        id = "reference",
        allowedDependencies = {"kernel", "kernel :: keys", "ground", "ground :: body"})
@NullMarked
package io.orderwright.platform.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
