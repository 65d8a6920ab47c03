/** Wrote the first decision tables, and writes broken copies for tests; the workbooks in rules/ are the source of truth. */
package io.orderwright.platform.decisions.generate;
