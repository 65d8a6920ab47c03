/** The statements behind stock: each conditional, each taking rows in the order of the SKU. */
@NullMarked
package io.orderwright.fulfilment.stock.store;

import org.jspecify.annotations.NullMarked;
