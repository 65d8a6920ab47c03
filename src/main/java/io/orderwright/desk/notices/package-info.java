/** What processes told the people of a role, on their home page and in full; never tells anything itself. */
@NullMarked
package io.orderwright.desk.notices;

import org.jspecify.annotations.NullMarked;
