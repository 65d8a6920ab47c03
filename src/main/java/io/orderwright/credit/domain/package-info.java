/** Entities and repositories of credit; they never leave the module. */
@NullMarked
package io.orderwright.credit.domain;

import org.jspecify.annotations.NullMarked;
