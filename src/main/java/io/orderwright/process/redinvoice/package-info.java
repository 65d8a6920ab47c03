/** Red letters: opened, confirmed by the buyer where he must, and issued. */
@NullMarked
package io.orderwright.process.redinvoice;

import org.jspecify.annotations.NullMarked;
