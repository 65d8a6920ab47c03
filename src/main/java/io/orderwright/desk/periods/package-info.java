/** The page where finance closes months. */
@NullMarked
package io.orderwright.desk.periods;

import org.jspecify.annotations.NullMarked;
