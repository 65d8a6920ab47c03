/**
 * People, groups, authorizations and Tasklist's filters in the engine's identity store, set up at each start without
 * undoing what an administrator changed. Never decides about an HTTP request.
 */
@NullMarked
package io.orderwright.process.accounts;

import org.jspecify.annotations.NullMarked;
