/** The ledger of what was sent to partners. Never decides what is sent. */
@NullMarked
package io.orderwright.integration.store;

import org.jspecify.annotations.NullMarked;
