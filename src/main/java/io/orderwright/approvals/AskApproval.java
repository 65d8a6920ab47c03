package io.orderwright.approvals;

import java.math.BigDecimal;

/**
 * Must somebody say yes to this document, and who?
 *
 * @param subject the document's number
 * @param submitter who asks; never one of those who answer
 * @param companyAmount its total including tax in the company's currency
 * @param discountPercent its highest discount in per cent
 * @param creditAnswer what the credit table said
 */
public record AskApproval(
        String subject,
        String submitter,
        BigDecimal companyAmount,
        String creditGrade,
        String tier,
        BigDecimal discountPercent,
        String creditAnswer) {}
