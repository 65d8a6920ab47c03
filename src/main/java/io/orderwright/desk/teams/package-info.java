/** Pages of sales teams and of who looks after what; never decides who may. */
@NullMarked
package io.orderwright.desk.teams;

import org.jspecify.annotations.NullMarked;
