package io.orderwright.platform.proposals;

/**
 * Message keys of the refusals of one kind of proposal.
 *
 * @param state it stands elsewhere: number, state
 * @param commentMissing something that needs a word, and has none
 * @param changedMeanwhile others were faster at this very moment: number
 */
public record ProposalTexts(String state, String commentMissing, String changedMeanwhile) {}
