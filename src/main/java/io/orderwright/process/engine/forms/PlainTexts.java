package io.orderwright.process.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.orderwright.platform.security.FieldRights;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts that people wrote, as a form shows them: what stands for itself in a card is read as Markdown, with HTML, by the
 * texts of a form. What stands in lists goes into tables, which show it as it is. Everybody who writes a customer's name
 * writes into the approver's form, so that nothing of it may become a link, an image or a heading.
 */
public final class PlainTexts {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Each of them begins something in Markdown or HTML, wherever it stands. */
    private static final Map<Character, String> MEANING = "&<>[]()!*_`~|\\#\"'@{}"
            .chars()
            .boxed()
            .collect(Collectors.toUnmodifiableMap(sign -> (char) sign.intValue(), sign -> "&#" + sign + ";"));

    private static final Pattern ADDRESS = Pattern.compile("(?i)([a-z][a-z0-9+.-]*):(?=//)");
    private static final Pattern WEB = Pattern.compile("(?i)\\bwww\\.");
    private static final Pattern LIST = Pattern.compile("(?m)^([ \\t]*)([-+=]+|\\d{1,9}\\.)(?=[ \\t]|$)");

    private PlainTexts() {}

    /** A card with its texts defused; those of its lists are left. */
    public static String card(String card) {
        try {
            JsonNode read = JSON.readTree(card);
            if (read instanceof ObjectNode fields) {
                fields.properties().forEach(field -> {
                    if (field.getValue() instanceof TextNode text && !FieldRights.MASK.equals(text.textValue())) {
                        field.setValue(new TextNode(of(text.textValue())));
                    }
                });
            }
            return JSON.writeValueAsString(read);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a card is JSON", e);
        }
    }

    /** The text, shown as it was written and meaning nothing else. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars().forEach(sign -> shown.append(MEANING.getOrDefault((char) sign, String.valueOf((char) sign))));
        String noAddress = ADDRESS.matcher(shown).replaceAll("$1&#58;");
        String noWeb = WEB.matcher(noAddress).replaceAll("www&#46;");
        return LIST.matcher(noWeb).replaceAll("$1&#8203;$2");
    }
}
