/**
 * The pages of the warehouse: stock, receipts, counts, deliveries and goods-issue vouchers. Reads and edits by the modules'
 * services; never decides what is right.
 */
@NullMarked
package io.orderwright.desk.warehouse;

import org.jspecify.annotations.NullMarked;
