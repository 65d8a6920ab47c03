/** The review of a customer's credit, with what the credit bureau says. */
@NullMarked
package io.orderwright.process.creditreview;

import org.jspecify.annotations.NullMarked;
