/** Takes imports back, wholly or not at all. Never knows what a kind of file holds. */
@NamedInterface("undo")
@NullMarked
package io.orderwright.platform.intake.undo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
