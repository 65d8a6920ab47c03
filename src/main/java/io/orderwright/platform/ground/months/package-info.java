/** What is still to be done of a month of the company, as each module says it of its own. Never closes a month. */
@NamedInterface("months")
@NullMarked
package io.orderwright.platform.ground.months;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
