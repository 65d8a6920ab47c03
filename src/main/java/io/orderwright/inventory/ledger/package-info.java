/** The statements behind stock: each conditional, each taking rows in the order of the SKU. */
@NullMarked
package io.orderwright.inventory.ledger;

import org.jspecify.annotations.NullMarked;
