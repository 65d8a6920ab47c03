/**
 * The pages of master data and stock: customers, products, price lists, stock by SKU. Reads and edits by the modules'
 * services; never decides what is right.
 */
@NullMarked
package io.orderwright.desk.masters;

import org.jspecify.annotations.NullMarked;
