/** What returns need from outside: the orders whose goods come back, and the tasks of persons. */
@NullMarked
@NamedInterface("ports")
package io.orderwright.fulfilment.returns.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
