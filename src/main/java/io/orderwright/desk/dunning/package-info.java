/** Pages of dunning: runs with their letters, and what a customer was told, owes besides, and is spared. */
@NullMarked
package io.orderwright.desk.dunning;

import org.jspecify.annotations.NullMarked;
