/** Which orders lost what to rush orders: rows that are written once, and questions over them. Never decides anything. */
@NullMarked
package io.orderwright.fulfilment.expediting.store;

import org.jspecify.annotations.NullMarked;
