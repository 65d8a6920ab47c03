/** What may stand in a text that comes from outside, and what of it may stand in the log. Never knows whose text it is. */
@NamedInterface("text")
@NullMarked
package io.orderwright.platform.ground.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
