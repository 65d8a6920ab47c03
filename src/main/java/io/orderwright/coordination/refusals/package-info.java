/** What partners refused, and what people did about it. Knows no process and no page. */
@NamedInterface("refusals")
@NullMarked
package io.orderwright.coordination.refusals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
