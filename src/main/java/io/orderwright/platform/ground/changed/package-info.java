/** Rows in the order of their last change, for programs that ask for what is new and must miss nothing. Never knows what the rows are about. */
@NamedInterface("changed")
@NullMarked
package io.orderwright.platform.ground.changed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
