/** The change orders' API. Never decides anything. */
@NullMarked
package io.orderwright.sales.changes.web;

import org.jspecify.annotations.NullMarked;
