package io.orderwright.approvals;

import io.orderwright.decisions.Decision;
import java.util.List;

/**
 * Who would be asked about a document now.
 *
 * @param groups the groups in the order in which they are asked; empty when nobody is
 * @param decision table, version and row, with the facts that were asked
 */
public record ApprovalForecast(List<String> groups, Decision decision) {}
