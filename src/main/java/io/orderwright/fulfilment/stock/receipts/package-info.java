/** What is to arrive, and what arrived. Never says why it was ordered. */
@NamedInterface("receipts")
@NullMarked
package io.orderwright.fulfilment.stock.receipts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
