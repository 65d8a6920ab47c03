/** What tickets need from outside: the orders that they are about, and the tasks of persons. */
@NullMarked
@NamedInterface("ports")
package io.orderwright.service.tickets.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
