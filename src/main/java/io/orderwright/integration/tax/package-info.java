/** What the tax platform said, read from its answers. Never knows what follows from it. */
@NamedInterface("tax")
@NullMarked
package io.orderwright.integration.tax;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
