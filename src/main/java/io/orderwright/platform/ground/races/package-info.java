/** Requests that come at the same instant: whose transaction is thrown away is asked again. Never decides who is first. */
@NamedInterface("races")
@NullMarked
package io.orderwright.platform.ground.races;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
