/** How records of each kind of file go back to how they stood, by the modules that own them. Never stores anything itself. */
@NullMarked
package io.orderwright.platform.intake.kinds.back;

import org.jspecify.annotations.NullMarked;
