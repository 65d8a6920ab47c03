/** What moving instances needs of the engine; implemented by process. Nobody's rights are asked here. */
@NullMarked
@NamedInterface("migration-ports")
package io.orderwright.owners.diagrams.migration.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
