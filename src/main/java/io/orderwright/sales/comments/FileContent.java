package io.orderwright.sales.comments;

import io.orderwright.sales.comments.CommentView.AttachedFile;

/** A file of a comment with what is in it. */
public record FileContent(AttachedFile file, byte[] content) {}
