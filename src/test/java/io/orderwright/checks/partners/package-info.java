/** Proves the comparison with the partners' books. */
package io.orderwright.checks.partners;
