/** What tables and their faults are called in a reader's language. Never knows a table. */
@NamedInterface("words")
@NullMarked
package io.orderwright.owners.rules.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
