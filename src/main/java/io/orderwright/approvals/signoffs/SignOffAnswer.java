package io.orderwright.approvals.signoffs;

import io.orderwright.approvals.Verdict;

/**
 * What came of a question.
 *
 * @param verdict APPROVED when every level said yes, REJECTED when one said no, WITHDRAWN when it was given up, else OPEN
 * @param by whose word was the last one; the system while there is none
 * @param comment what he said about it; empty for nothing
 */
public record SignOffAnswer(Verdict verdict, String by, String comment) {}
