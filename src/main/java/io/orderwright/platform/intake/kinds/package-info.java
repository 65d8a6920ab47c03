/** What each kind of file holds and which module takes it. Never stores anything itself. */
@NullMarked
package io.orderwright.platform.intake.kinds;

import org.jspecify.annotations.NullMarked;
