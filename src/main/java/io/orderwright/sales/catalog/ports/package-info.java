/** What the catalog has to ask others: whether there is a customer. Never answered here. */
@NamedInterface("ports")
@NullMarked
package io.orderwright.sales.catalog.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
