package io.orderwright.approvals.signoffs;

/** What somebody did about a document, so that he never agrees to it. */
public enum PartTaken {
    /** He asks for the yes. */
    ASKED,
    /** He placed the order that it is about. */
    PLACED,
    /** He wrote what is asked about now, or some of it. */
    EDITED,
    /** He counted what it says. */
    COUNTED
}
