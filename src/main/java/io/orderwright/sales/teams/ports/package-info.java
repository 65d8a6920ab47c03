/** What teams have to ask others: who somebody is, and which orders are over. Never answered here. */
@NamedInterface("ports")
@NullMarked
package io.orderwright.sales.teams.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
