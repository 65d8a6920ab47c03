/** Purchase orders that were under way when the company moved in. Never asks whether they may be, and tells no supplier: that was done before. */
@NamedInterface("opening")
@NullMarked
package io.orderwright.supply.purchasing.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
