/** Bodies of requests that say only what shall change. Never knows what they are about. */
@NamedInterface("body")
@NullMarked
package io.orderwright.platform.ground.body;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
