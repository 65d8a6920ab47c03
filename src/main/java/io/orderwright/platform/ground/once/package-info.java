/** What a caller sends again under the same key is done once and answered the same. Never knows what a request is about. */
@NamedInterface("once")
@NullMarked
package io.orderwright.platform.ground.once;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
