/** What a person finds when he comes in: what waits, what is late, how today goes. Never shows what his roles may not read. */
@NullMarked
package io.orderwright.desk.home;

import org.jspecify.annotations.NullMarked;
