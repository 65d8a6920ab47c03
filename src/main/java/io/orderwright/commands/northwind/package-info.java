/** Replays the Northwind sample company: its files in, all its orders to their end. Knows the API only. */
@NullMarked
package io.orderwright.commands.northwind;

import org.jspecify.annotations.NullMarked;
