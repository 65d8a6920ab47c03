/** Papers of money that somebody must say yes to. Each says what it is about; how it is asked and answered is one thing for all. */
@NamedInterface("moneysignoffs")
@NullMarked
package io.orderwright.coordination.signoffs.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
