/** Pages of what belongs to a customer beside the master data: addresses, contacts, invoice data. Never decides who may change them. */
@NullMarked
package io.orderwright.desk.customers;

import org.jspecify.annotations.NullMarked;
