/** The rows of the audit trail: written once, read in the order of their transactions. Never says what is worth recording. */
@NullMarked
package io.orderwright.platform.audit.store;

import org.jspecify.annotations.NullMarked;
