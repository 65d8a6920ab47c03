/** One asking as others see it: its levels, its seats and how it stands. Decides nothing. */
@NamedInterface("rounds")
@NullMarked
package io.orderwright.approvals.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
