/** What security needs from outside: the people and their groups. Never a rule about what they may do. */
@NamedInterface("ports")
@NullMarked
package io.orderwright.platform.security.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
