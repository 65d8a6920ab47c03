/** What every room of credit works with: accounts under lock, cases, and what the tables say. Nobody outside the module calls it. */
@NullMarked
package io.orderwright.credit.books;

import org.jspecify.annotations.NullMarked;
