/** What orders lack, asked for once and bundled for one supplier. Never orders anything. */
@NamedInterface("requisitions")
@NullMarked
package io.orderwright.supply.purchasing.requisitions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
