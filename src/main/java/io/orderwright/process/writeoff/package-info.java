/** What a document asks for is given up: agreed to, booked, and told to finance. */
@NullMarked
package io.orderwright.process.writeoff;

import org.jspecify.annotations.NullMarked;
