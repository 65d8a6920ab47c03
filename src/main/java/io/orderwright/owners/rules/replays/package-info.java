/** Past decisions asked again of what an owner has brought in. Never decides anything. */
@NamedInterface("replays")
@NullMarked
package io.orderwright.owners.rules.replays;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
