/**
 * Who may act on what somebody else looks after: asked before the service that acts, by whatever door somebody comes.
 * Never knows who looks after what.
 */
@NamedInterface("owned")
@NullMarked
package io.orderwright.platform.ground.owned;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
