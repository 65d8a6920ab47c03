/** What we promise: customers, goods and their prices, orders and what is changed of them. Holds modules only. */
@NullMarked
package io.orderwright.sales;

import org.jspecify.annotations.NullMarked;
