package io.orderwright.process.engine.gate;

import static io.orderwright.process.engine.gate.Diagram.children;
import static io.orderwright.process.engine.gate.Diagram.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * One <code>${…}</code> of a diagram: a call of a task bean, or a condition over variables.
 *
 * @param element where it stands
 * @param text what stands between the braces
 */
public record Expression(Element element, String text) {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern CALL = Pattern.compile("\\s*(\\w+)\\.(\\w+)\\((.*)\\)\\s*");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> WORDS = Set.of(
            "and", "or", "not", "empty", "eq", "ne", "lt", "gt", "le", "ge", "true", "false", "null", "div", "mod");

    /** What is called, with how many arguments. */
    public record Call(String bean, String method, int arguments) {}

    public static List<Expression> in(Diagram diagram) {
        List<Expression> found = new ArrayList<>();
        for (Element element : diagram.everything()) {
            var attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                find(element, ((Attr) attributes.item(i)).getValue(), found);
            }
            StringBuilder text = new StringBuilder();
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                    text.append(child.getNodeValue());
                }
            }
            find(element, text.toString(), found);
        }
        return found;
    }

    private static void find(Element element, String text, List<Expression> found) {
        Matcher matcher = EXPRESSION.matcher(text);
        while (matcher.find()) {
            found.add(new Expression(element, matcher.group(1)));
        }
    }

    public Optional<Call> call() {
        Matcher call = CALL.matcher(text);
        return call.matches()
                ? Optional.of(new Call(
                        call.group(1), call.group(2), arguments(call.group(3)).size()))
                : Optional.empty();
    }

    /** What a call is given, as it is written; empty where nothing is called. */
    public List<String> given() {
        Matcher call = CALL.matcher(text);
        return call.matches() ? arguments(call.group(3)) : List.of();
    }

    /** What is given there, where that is known before it runs: a text, or a parameter of the step that holds nothing else. */
    public Optional<String> said(int place) {
        List<String> given = given();
        if (place >= given.size()) {
            return Optional.empty();
        }
        String one = given.get(place).strip();
        if (LITERAL.matcher(one).matches()) {
            return Optional.of(one.substring(1, one.length() - 1));
        }
        for (Node at = element; at instanceof Element here; at = at.getParentNode()) {
            Optional<Element> parameter = children(here, "extensionElements").stream()
                    .flatMap(extensions -> children(extensions, "inputOutput").stream())
                    .flatMap(parameters -> inside(parameters, "inputParameter").stream())
                    .filter(input -> input.getAttribute("name").equals(one))
                    .findFirst();
            if (parameter.isPresent()) {
                String text = parameter.get().getTextContent();
                return text.contains("${") || text.contains("#{") ? Optional.empty() : Optional.of(text.strip());
            }
        }
        return Optional.empty();
    }

    /** The variables that it reads. */
    public List<String> variables() {
        Matcher call = CALL.matcher(text);
        String read = call.matches() ? call.group(3) : text;
        return NAME.matcher(LITERAL.matcher(read).replaceAll(" "))
                .results()
                .map(name -> name.group())
                .filter(name -> !WORDS.contains(name))
                .toList();
    }

    /** What stands between the commas, but for those in a text. */
    public static List<String> arguments(String list) {
        if (list.isBlank()) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        char quote = 0;
        int from = 0;
        for (int at = 0; at < list.length(); at++) {
            char c = list.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == ',') {
                found.add(list.substring(from, at));
                from = at + 1;
            }
        }
        found.add(list.substring(from));
        return found;
    }
}
