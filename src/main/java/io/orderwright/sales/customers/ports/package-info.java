/** What customers have to ask others: who somebody is, and whether the books hold anything of a customer. Never answered here. */
@NamedInterface("ports")
@NullMarked
package io.orderwright.sales.customers.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
