package io.orderwright.platform.documents;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import io.orderwright.platform.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Templates without logic (Mustache): whoever edits one can place words and facts, and can reach nothing else. An owner's
 * file in the data folder, {@code documents/<name>.html}, stands before the one that came with the product and is read
 * anew for each paper. What papers have in common is a part, <code>{{>style}}</code>, of the folder {@code parts}; an owner's part
 * changes all papers at once.
 */
@Component
class Templates {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,60}");

    private final MessageSource texts;
    private final Letterhead letterhead;
    private final Path owners;
    private final Mustache.Compiler mustache =
            Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).withLoader(this::part);

    Templates(MessageSource texts, Letterhead letterhead, @Value("${orderwright.data:data}") Path data) {
        this.texts = texts;
        this.letterhead = letterhead;
        this.owners = data.resolve("documents");
    }

    String html(String name, Locale language, Map<String, ?> facts) {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.notFound("documents.none", name);
        }
        Map<String, Object> context = new HashMap<>(facts);
        context.put("language", language.toLanguageTag());
        context.put("company", letterhead.name());
        context.put("companyAddress", letterhead.address());
        context.put("companyPhone", letterhead.phone());
        // {{#text}}key{{/text}}: the words of the product in the paper's language.
        context.put("text", (Mustache.Lambda)
                (key, out) -> out.write(escaped(texts.getMessage(key.execute().strip(), null, language))));
        try {
            return mustache.compile(source(name).orElseThrow(() -> Refusal.notFound("documents.none", name)))
                    .execute(context);
        } catch (MustacheException | NoSuchMessageException e) {
            throw Refusal.conflict("documents.broken", name, "" + e.getMessage());
        }
    }

    /** @throws MustacheException when there is no such part */
    private Reader part(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new MustacheException("No part " + name);
        }
        return new StringReader(source("parts/" + name).orElseThrow(() -> new MustacheException("No part " + name)));
    }

    /** @param name without its ending, below the folder of documents; checked before */
    private Optional<String> source(String name) {
        Path own = owners.resolve(name + ".html");
        try (InputStream shipped = Templates.class.getResourceAsStream("/documents/" + name + ".html")) {
            if (Files.isRegularFile(own)) {
                return Optional.of(Files.readString(own));
            }
            return shipped == null
                    ? Optional.empty()
                    : Optional.of(new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
