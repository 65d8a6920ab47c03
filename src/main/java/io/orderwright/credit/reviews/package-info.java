/** What outsiders think of a customer. Decides nothing about an order. */
@NamedInterface("reviews")
@NullMarked
package io.orderwright.credit.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
