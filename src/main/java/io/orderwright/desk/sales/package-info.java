/**
 * The pages of customers, products, price lists, and of what changes orders. Reads and edits by the modules' services; never
 * decides what is right.
 */
@NullMarked
package io.orderwright.desk.sales;

import org.jspecify.annotations.NullMarked;
