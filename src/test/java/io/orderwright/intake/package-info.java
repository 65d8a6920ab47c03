/** Proves how files are taken in. */
package io.orderwright.intake;
