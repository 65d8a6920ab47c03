/** A month with its transitions. */
@NullMarked
package io.orderwright.finance.periods.domain;

import org.jspecify.annotations.NullMarked;
