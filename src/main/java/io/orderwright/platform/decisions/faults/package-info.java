/** What is wrong with a table, so that it can be said in the reader's language and at the cell. Never looks for it. */
@NamedInterface("faults")
@NullMarked
package io.orderwright.platform.decisions.faults;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
