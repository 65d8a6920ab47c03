/** Looks at customers from outside; they never leave the module. */
@NullMarked
package io.orderwright.credit.domain.reviews;

import org.jspecify.annotations.NullMarked;
