/** Where personal tokens are kept, as hashes only. */
@NullMarked
package io.orderwright.platform.security.token.personal.store;

import org.jspecify.annotations.NullMarked;
