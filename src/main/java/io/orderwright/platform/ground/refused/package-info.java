/** What a person says of what a partner refused. Never knows which partner, or what it refused. */
@NamedInterface("refused")
@NullMarked
package io.orderwright.platform.ground.refused;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
