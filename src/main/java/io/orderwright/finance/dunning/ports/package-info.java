/** What dunning asks of other rooms. Never implements it. */
@NamedInterface("ports")
@NullMarked
package io.orderwright.finance.dunning.ports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
