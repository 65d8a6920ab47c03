/** Measures the product against a bare engine and against hand-written SQL, on one machine in one run. Never a test of behaviour. */
@NullMarked
package io.orderwright.bench;

import org.jspecify.annotations.NullMarked;
