/** What comments need to know from outside: that the order exists, and who works here. */
@NullMarked
@NamedInterface("ports")
package io.orderwright.sales.comments.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
