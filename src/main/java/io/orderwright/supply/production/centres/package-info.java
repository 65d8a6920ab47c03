/** Where goods are made, what is made there, and how much in a day. Never plans an order. */
@NamedInterface("centres")
@NullMarked
package io.orderwright.supply.production.centres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
