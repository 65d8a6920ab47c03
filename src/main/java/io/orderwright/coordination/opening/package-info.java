/** Moving in, as far as several modules have to hear of it: the order of locks is documents, then credit, then partners. */
@NullMarked
package io.orderwright.coordination.opening;

import org.jspecify.annotations.NullMarked;
