/** What findings and differences are called in a reader's language. Never looks at a diagram by itself. */
@NamedInterface("words")
@NullMarked
package io.orderwright.owners.diagrams.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
