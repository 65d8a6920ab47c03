/** The tables of dunning, each with its one writer. */
@NullMarked
package io.orderwright.finance.dunning.store;

import org.jspecify.annotations.NullMarked;
