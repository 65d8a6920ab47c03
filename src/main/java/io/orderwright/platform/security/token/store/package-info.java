/** Where tokens are kept, as hashes only. */
@NullMarked
package io.orderwright.platform.security.token.store;

import org.jspecify.annotations.NullMarked;
