/** HTTP for shipping; never holds a business rule. */
@NullMarked
package io.orderwright.fulfilment.deliveries.web;

import org.jspecify.annotations.NullMarked;
