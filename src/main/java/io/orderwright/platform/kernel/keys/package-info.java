/** By which codes and numbers things are named, by whom, and what no code may be. Knows nothing but java.* and refusals. */
@NamedInterface("keys")
@NullMarked
package io.orderwright.platform.kernel.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
