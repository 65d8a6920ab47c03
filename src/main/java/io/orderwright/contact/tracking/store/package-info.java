/** Which links were revoked. Never reads one. */
@NullMarked
package io.orderwright.contact.tracking.store;

import org.jspecify.annotations.NullMarked;
