/** What a customer may owe: limits with their days, proposed by one person and decided by another. Never compares them with what he owes. */
@NamedInterface("limits")
@NullMarked
package io.orderwright.credit.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
