/** Runs and letters with their lives, and how interest and levels come about. */
@NullMarked
package io.orderwright.finance.dunning.domain;

import org.jspecify.annotations.NullMarked;
