/** Orders that whoever placed them has back, what of them is otherwise than when it was asked about, and what that costs. Never changes an order's content. */
@NamedInterface("revisions")
@NullMarked
package io.orderwright.coordination.revisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
