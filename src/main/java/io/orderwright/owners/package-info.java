/** Change without developers: owners bring in what the company decides and works by. Holds modules only. */
@NullMarked
package io.orderwright.owners;

import org.jspecify.annotations.NullMarked;
