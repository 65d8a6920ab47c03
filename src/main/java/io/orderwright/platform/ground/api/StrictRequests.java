package io.orderwright.platform.ground.api;

import io.orderwright.platform.ground.answers.AnswerShapes;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.yaml.MappingJackson2YamlHttpMessageConverter;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The API takes what its document says and nothing else; pages have readers of their own, for people mistype. */
@Configuration(proxyBeanMethods = false)
class StrictRequests implements WebMvcConfigurer {

    private final AnswerShapes shapes;

    StrictRequests(AnswerShapes shapes) {
        this.shapes = shapes;
    }

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        // YAML is read by whoever brings its library, and would lead round all of this.
        converters.removeIf(MappingJackson2YamlHttpMessageConverter.class::isInstance);
        converters.add(0, new BodyReader());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new StrictParameters(shapes));
    }

    /** After Spring Security's filter (-100). */
    private static final int AFTER_SECURITY = -50;

    @Bean
    FilterRegistrationBean<PageWords> pageWords() {
        FilterRegistrationBean<PageWords> filter = new FilterRegistrationBean<>(new PageWords());
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    /** Whether a controller belongs to the API. */
    static boolean isApi(@Nullable Class<?> controller) {
        RequestMapping mapping = controller == null
                ? null
                : AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        return mapping != null && mapping.path().length > 0 && mapping.path()[0].startsWith("/api/");
    }

    private static final class BodyReader extends AbstractGenericHttpMessageConverter<Object> {

        private final StrictJson json = new StrictJson();

        BodyReader() {
            super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
        }

        @Override
        public boolean canRead(Type type, @Nullable Class<?> controller, @Nullable MediaType media) {
            return isApi(controller) && canRead(media);
        }

        @Override
        public boolean canRead(Class<?> type, @Nullable MediaType media) {
            return false;
        }

        @Override
        public boolean canWrite(@Nullable Type type, Class<?> written, @Nullable MediaType media) {
            return false;
        }

        @Override
        public boolean canWrite(Class<?> written, @Nullable MediaType media) {
            return false;
        }

        @Override
        @SuppressWarnings("NullAway") // the word null is no body, and Spring says so
        public Object read(Type type, @Nullable Class<?> controller, HttpInputMessage request) throws IOException {
            return json.read(type, request.getBody());
        }

        @Override
        protected Object readInternal(Class<?> type, HttpInputMessage request) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected void writeInternal(Object object, @Nullable Type type, HttpOutputMessage answer) {
            throw new UnsupportedOperationException();
        }
    }
}
