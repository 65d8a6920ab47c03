/** Which day each work order is made on. Never starts the work. */
@NullMarked
package io.orderwright.supply.production.queue;

import org.jspecify.annotations.NullMarked;
