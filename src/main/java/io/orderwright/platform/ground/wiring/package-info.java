/** How what the application consists of is put together when it starts. Never knows what any of it is for. */
@NullMarked
package io.orderwright.platform.ground.wiring;

import org.jspecify.annotations.NullMarked;
