/** What has a life of its own in the warehouse's books, with the rules of its states; it never leaves the module, and reads nothing. */
@NullMarked
package io.orderwright.fulfilment.stock.domain;

import org.jspecify.annotations.NullMarked;
