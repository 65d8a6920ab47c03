/** Where sales gives a customer the link of an order and takes it back. Never what is shown by it. */
@NullMarked
package io.orderwright.desk.track.links;

import org.jspecify.annotations.NullMarked;
