/** Rounds in which carriers are asked about parcels. */
@NullMarked
package io.orderwright.process.trackinground;

import org.jspecify.annotations.NullMarked;
