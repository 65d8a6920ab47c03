/** Takes in what is asked to come back, whoever asks and by whatever door, by one condition. Never receives goods. */
@NullMarked
@NamedInterface("intake")
package io.orderwright.fulfilment.returns.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
