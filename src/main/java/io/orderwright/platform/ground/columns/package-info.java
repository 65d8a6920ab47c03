/** How values of the kernel stand in columns of entities. Never knows whose they are. */
@NamedInterface("columns")
@NullMarked
package io.orderwright.platform.ground.columns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
