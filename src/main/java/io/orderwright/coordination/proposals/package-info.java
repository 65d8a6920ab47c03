/**
 * How orders are changed and taken before others: in the order of locks, over all modules that are concerned, and by the same
 * code when it is only previewed. Never decides who must be asked for what; knows no engine.
 */
@NullMarked
package io.orderwright.coordination.proposals;

import org.jspecify.annotations.NullMarked;
