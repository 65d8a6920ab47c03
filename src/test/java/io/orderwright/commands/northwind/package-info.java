/** Proves how Northwind's files are read and what is made of them. */
package io.orderwright.commands.northwind;
