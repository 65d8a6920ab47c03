/** What orders lack is made or bought, no more of it than they need. Never decides who gets what has come. */
@NamedInterface("supply")
@NullMarked
package io.orderwright.coordination.supply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
