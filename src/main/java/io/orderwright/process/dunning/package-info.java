/** Customers are told what they should have paid: a run that somebody looks at, and one letter for each customer. */
@NullMarked
package io.orderwright.process.dunning;

import org.jspecify.annotations.NullMarked;
