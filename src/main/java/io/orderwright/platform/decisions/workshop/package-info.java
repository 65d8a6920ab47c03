/** What owners do with tables before these decide: read, check, compare and try them. Never puts one in force. */
@NamedInterface("workshop")
@NullMarked
package io.orderwright.platform.decisions.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
