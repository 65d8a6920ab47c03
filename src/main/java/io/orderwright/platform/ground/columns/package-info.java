/** How values of several parts are kept in the columns of a row. Never knows what the row is about. */
@NamedInterface("columns")
@NullMarked
package io.orderwright.platform.ground.columns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
