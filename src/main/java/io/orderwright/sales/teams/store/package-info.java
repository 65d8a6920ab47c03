/** The tables of teams, and of who looks after what. Never decides anything. */
@NullMarked
package io.orderwright.sales.teams.store;

import org.jspecify.annotations.NullMarked;
