package io.orderwright.platform.ground;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Texts for people, in English and simplified Chinese: every bundle in {@code messages/} is found by itself. The language
 * is the one chosen by {@code ?lang=}, which a cookie keeps, else the first of the browser's that we speak, else English.
 */
@Configuration
class MessageBundles implements WebMvcConfigurer {

    private static final String FOLDER = "messages/";

    private static final String CHINESE = Locale.CHINESE.getLanguage();

    @Bean
    MessageSource messageSource() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (Resource bundle :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*.properties")) {
            String file = Objects.requireNonNull(bundle.getFilename());
            names.add(FOLDER + file.replaceFirst("(_zh|_zh_CN)?\\.properties$", ""));
        }
        ResourceBundleMessageSource bundles = new OneBundle();
        bundles.setBasenames(names.toArray(String[]::new));
        bundles.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundles.setFallbackToSystemLocale(false);
        bundles.setDefaultLocale(Locale.ENGLISH);
        return bundles;
    }

    @Bean
    LocaleResolver localeResolver(@Value("${server.servlet.session.cookie.secure:true}") boolean secure) {
        CookieLocaleResolver resolver = new CookieLocaleResolver("lang") {
            @Override
            protected Locale parseLocaleValue(String value) {
                return spoken(Locale.forLanguageTag(value));
            }
        };
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSecure(secure);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieMaxAge(java.time.Duration.ofDays(365));
        resolver.setDefaultLocaleFunction(request -> Collections.list(request.getLocales()).stream()
                .filter(locale -> locale.getLanguage().equals(CHINESE)
                        || locale.getLanguage().equals(Locale.ENGLISH.getLanguage()))
                .findFirst()
                .map(MessageBundles::spoken)
                .orElse(Locale.ENGLISH));
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                return spoken(Locale.forLanguageTag(value.replace('_', '-')));
            }
        };
        change.setParamName("lang");
        change.setHttpMethods("GET");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }

    private static Locale spoken(Locale asked) {
        return asked.getLanguage().equals(CHINESE) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /**
     * All bundles as one for each language that we speak: a page has hundreds of texts, and each would be looked for in one
     * bundle after the other. Of two bundles that hold the same code the first by name counts.
     */
    private static final class OneBundle extends ResourceBundleMessageSource {

        private final Map<Locale, Map<String, String>> texts = new ConcurrentHashMap<>();
        private final Map<Locale, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

        @Override
        protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
            return texts.computeIfAbsent(spoken(locale), this::all).get(code);
        }

        @Override
        protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
            String text = resolveCodeWithoutArguments(code, locale);
            return text == null
                    ? null
                    : formats.computeIfAbsent(spoken(locale), language -> new ConcurrentHashMap<>())
                            .computeIfAbsent(code, name -> new MessageFormat(text, spoken(locale)));
        }

        private Map<String, String> all(Locale locale) {
            Map<String, String> all = new HashMap<>();
            for (String name : getBasenameSet()) {
                ResourceBundle bundle = Objects.requireNonNull(getResourceBundle(name, locale));
                bundle.keySet().forEach(code -> all.putIfAbsent(code, bundle.getString(code)));
            }
            return all;
        }
    }
}
