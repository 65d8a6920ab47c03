package io.orderwright.service.tickets;

/**
 * What the table service/service-level promises for a ticket.
 *
 * @param responseHours working hours until the first answer
 * @param resolutionHours working hours until it is solved
 * @param told the role that hears when either is at risk
 * @param closeDays so many days after it was solved it closes by itself
 * @param reopenDays so many days after it closed it may be reopened
 */
public record ServiceLevel(int responseHours, int resolutionHours, String told, int closeDays, int reopenDays) {}
