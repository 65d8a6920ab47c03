package io.orderwright.platform.proposals;

/**
 * Message keys of the refusals of one kind of proposal.
 *
 * @param state it stands elsewhere: number, state
 * @param own whoever asked for it may not answer: number
 * @param commentMissing a no without a word
 * @param changedMeanwhile others were faster at this very moment: number
 */
public record ProposalTexts(String state, String own, String commentMissing, String changedMeanwhile) {}
