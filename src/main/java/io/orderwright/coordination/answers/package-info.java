/** What one module asks about another one's facts, answered through its port. Nobody calls these classes by name. */
@NullMarked
package io.orderwright.coordination.answers;

import org.jspecify.annotations.NullMarked;
