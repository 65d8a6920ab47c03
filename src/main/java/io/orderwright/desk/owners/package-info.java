/** Pages of those who own what the company decides by. */
@NullMarked
package io.orderwright.desk.owners;

import org.jspecify.annotations.NullMarked;
