/** An order that is taken before others: agreed to and carried out. */
@NullMarked
package io.orderwright.process.expediting;

import org.jspecify.annotations.NullMarked;
