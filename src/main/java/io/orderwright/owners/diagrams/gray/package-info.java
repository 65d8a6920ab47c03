/** Two versions of a process beside each other: some instances begin on the new one, the others on the former. */
@NullMarked
@NamedInterface("gray")
package io.orderwright.owners.diagrams.gray;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
