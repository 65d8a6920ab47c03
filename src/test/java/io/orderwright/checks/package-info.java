/** Proves that each check finds what it is for. */
package io.orderwright.checks;
