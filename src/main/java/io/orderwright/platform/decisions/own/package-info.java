/**
 * Fields that owners added, as facts that tables ask about: what is known of one, who tells what is said in it, and of which things a
 * table is asked. Never knows a field by itself.
 */
@NamedInterface("own")
@NullMarked
package io.orderwright.platform.decisions.own;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
