package io.orderwright.platform.ground.text;

import org.jspecify.annotations.Nullable;

/** A text as people and programs say it: what is blank says nothing, blanks around it mean nothing. */
public final class SaidText {

    private SaidText() {}

    /** The text without blanks around it; absent where nothing but blanks is there. */
    public static @Nullable String orNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
