/** Pages of our accounts at banks, their statements, and what the lines stand for. */
@NullMarked
package io.orderwright.desk.banking;

import org.jspecify.annotations.NullMarked;
