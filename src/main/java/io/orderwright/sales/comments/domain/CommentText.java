package io.orderwright.sales.comments.domain;

import io.orderwright.platform.kernel.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The text of a comment: plain words, at most 2,000 characters, nothing that cannot be seen. */
public record CommentText(String value) {

    private static final int LONGEST = 2_000;
    private static final int MOST_MENTIONS = 20;
    private static final Pattern MENTION = Pattern.compile("(?<![\\w.@-])@([A-Za-z0-9][A-Za-z0-9._-]{0,63})");

    /** Control characters but line ends and tabs, and those that turn round the direction in which one reads. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\\n\\t]]");

    /** @throws Refusal INVALID when nothing is said, too much, or something that cannot be seen */
    public static CommentText of(String typed) {
        String text = typed.replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            throw Refusal.invalid("text", "comment.empty");
        }
        if (text.length() > LONGEST) {
            throw Refusal.invalid("text", "comment.too-long", LONGEST);
        }
        if (UNSEEN.matcher(text).find()) {
            throw Refusal.invalid("text", "comment.control-character");
        }
        return new CommentText(text);
    }

    /** Those whom it mentions as {@code @login}, each once; a full stop after a name does not belong to it. */
    public List<String> mentions(Predicate<String> isLogin) {
        Set<String> found = new LinkedHashSet<>();
        MENTION.matcher(value)
                .results()
                .map(one -> one.group(1))
                .limit(MOST_MENTIONS)
                .forEach(name -> {
                    String trimmed = name.replaceFirst("[._-]+$", "");
                    if (isLogin.test(name)) {
                        found.add(name);
                    } else if (!trimmed.equals(name) && isLogin.test(trimmed)) {
                        found.add(trimmed);
                    }
                });
        return new ArrayList<>(found);
    }
}
