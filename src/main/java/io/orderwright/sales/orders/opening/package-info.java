/** Orders that were under way when the company moved in. Never asks whether they may be: that was done before. */
@NamedInterface("opening")
@NullMarked
package io.orderwright.sales.orders.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
