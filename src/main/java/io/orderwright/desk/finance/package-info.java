/** Pages where finance says what money pays. */
@NullMarked
package io.orderwright.desk.finance;

import org.jspecify.annotations.NullMarked;
