/** What each partner is from its own side: its wire format, what it answers and what it knows of parcels. */
@NullMarked
package io.orderwright.sandbox.partners;

import org.jspecify.annotations.NullMarked;
