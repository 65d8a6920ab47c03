/** Red letters with their lives, and where all of them are kept. */
@NullMarked
package io.orderwright.finance.einvoices.red.domain;

import org.jspecify.annotations.NullMarked;
