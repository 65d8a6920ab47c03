/** Own fields as decision tables ask about them, and who may find them there. Never asks a table. */
@NamedInterface("facts")
@NullMarked
package io.orderwright.owners.fields.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
