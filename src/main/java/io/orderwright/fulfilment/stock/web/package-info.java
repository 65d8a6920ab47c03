/** HTTP for inventory; never holds a business rule. */
@NullMarked
package io.orderwright.fulfilment.stock.web;

import org.jspecify.annotations.NullMarked;
