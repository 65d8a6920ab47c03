/** How many messages go to whom, and what of that is held back until a person says so. Never calls a partner. */
@NullMarked
package io.orderwright.integration.caps;

import org.jspecify.annotations.NullMarked;
