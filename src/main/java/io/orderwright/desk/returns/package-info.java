/** The pages of goods that come back: asked for, received, looked at, credited. Never decides whether they may. */
@NullMarked
package io.orderwright.desk.returns;

import org.jspecify.annotations.NullMarked;
