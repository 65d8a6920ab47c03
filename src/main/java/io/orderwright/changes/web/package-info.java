/** The change orders' API. Never decides anything. */
@NullMarked
package io.orderwright.changes.web;

import org.jspecify.annotations.NullMarked;
