/** Numbers that are no amount and no quantity, or not yet: a share, in per cent or of one, and what a body says beside a currency or unit. */
@NamedInterface("numbers")
@NullMarked
package io.orderwright.platform.kernel.numbers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
