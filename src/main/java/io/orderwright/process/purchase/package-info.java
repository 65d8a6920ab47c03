/** Purchase orders, from what is missing to the goods that came. */
@NullMarked
package io.orderwright.process.purchase;

import org.jspecify.annotations.NullMarked;
