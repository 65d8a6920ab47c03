/** What somebody has typed of an order that is none yet. Never asks whether it may be placed. */
@NamedInterface("drafts")
@NullMarked
package io.orderwright.sales.orders.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
