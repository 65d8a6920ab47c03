/** Asks for the role of whoever decides, before the service that records the decision begins. */
@NullMarked
package io.orderwright.platform.ground.duties;

import org.jspecify.annotations.NullMarked;
