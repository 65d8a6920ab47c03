/** Checks that whatever names a customer, a product, a warehouse or an order names one that there is. Only reads. */
@NullMarked
package io.orderwright.platform.checks.references;

import org.jspecify.annotations.NullMarked;
