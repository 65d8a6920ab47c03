/** What an import did to which record, and how a record goes back to how it stood. Never decides whether it may. */
@NullMarked
package io.orderwright.platform.intake.back;

import org.jspecify.annotations.NullMarked;
