/** To whom a message about an order goes. Never writes or sends one. */
@NamedInterface("messages")
@NullMarked
package io.orderwright.coordination.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
