/** The application's entry point; holds nothing but the start. */
@NullMarked
package io.orderwright;

import org.jspecify.annotations.NullMarked;
