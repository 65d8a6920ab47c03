package io.orderwright.sales.orders.drafts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What is typed now.
 *
 * @param version the one that was seen last; 0 when none was stored yet
 * @param editor names the window in which it was typed: an answer that was lost on the way is no conflict with oneself
 * @param anyway whether it replaces whatever another window has stored meanwhile
 */
public record SaveDraft(
        @Min(0) int version,
        @NotBlank @Size(max = 64) String editor,
        boolean anyway,
        @NotNull @Valid DraftContent content) {}
