/** Proves the commands against a running application. */
package io.orderwright.commands;
