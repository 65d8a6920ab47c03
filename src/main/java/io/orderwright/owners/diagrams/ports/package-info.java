/** What diagrams need of the engine; implemented by process. */
@NullMarked
@NamedInterface("ports")
package io.orderwright.owners.diagrams.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
