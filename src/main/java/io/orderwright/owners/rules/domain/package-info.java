/** What owners bring in, and asking past decisions again, with their transitions. */
@NullMarked
package io.orderwright.owners.rules.domain;

import org.jspecify.annotations.NullMarked;
