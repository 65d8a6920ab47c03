/** Entities and repositories of shipping; they never leave the module. */
@NullMarked
package io.orderwright.fulfilment.deliveries.domain;

import org.jspecify.annotations.NullMarked;
