/** What one diagram says otherwise than another, element by element. Never judges it. */
@NamedInterface("difference")
@NullMarked
package io.orderwright.owners.diagrams.difference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
