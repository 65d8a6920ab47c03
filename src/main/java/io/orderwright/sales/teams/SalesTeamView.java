package io.orderwright.sales.teams;

import java.util.List;

/**
 * A sales team as others see it.
 *
 * @param active whether customers and orders may be given to it
 * @param members logins, and programs as {@code integration:<name>}, in their order
 */
public record SalesTeamView(String code, String name, boolean active, List<String> members) {}
