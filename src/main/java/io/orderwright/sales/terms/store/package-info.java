/** The table of payment terms; never a rule. */
@NullMarked
package io.orderwright.sales.terms.store;

import org.jspecify.annotations.NullMarked;
