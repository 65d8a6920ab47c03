package io.orderwright.platform.ground.web;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** How large a request may be; multipart uploads have limits of their own ({@code spring.servlet.multipart}). */
@Configuration(proxyBeanMethods = false)
class RequestLimits {

    /** Bytes in a second. */
    private static final long SLOWEST = 4 * 1024;

    /** After Spring Security's filter (-100): whoever may not come in makes us read nothing. */
    private static final int AFTER_SECURITY = -60;

    /** Whatever is said of a request later has its id. */
    private static final int FIRST = -120;

    /** Before Spring Security's filter: the name that somebody logs in with is a text too. */
    private static final int BEFORE_SECURITY = -110;

    /** However much is sent: {@code orderwright.slow-body}, and four kilobytes in each second beyond that. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodyPace(
            @Value("${orderwright.slow-body:20s}") Duration grace) {
        return server -> server.addEngineValves(new BodyPace(grace, SLOWEST));
    }

    @Bean
    FilterRegistrationBean<RequestIds> requestIds() {
        FilterRegistrationBean<RequestIds> filter = new FilterRegistrationBean<>(new RequestIds());
        filter.setOrder(FIRST);
        return filter;
    }

    @Bean
    FilterRegistrationBean<TextWall> textWall() {
        FilterRegistrationBean<TextWall> filter = new FilterRegistrationBean<>(new TextWall());
        filter.setOrder(BEFORE_SECURITY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<PartTexts> partTexts(MessageSource texts) {
        FilterRegistrationBean<PartTexts> filter = new FilterRegistrationBean<>(new PartTexts(texts));
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<JsonBodyLimit> jsonBodyLimit(
            @Value("${orderwright.json-limit:1MB}") DataSize limit, MessageSource texts) {
        FilterRegistrationBean<JsonBodyLimit> filter =
                new FilterRegistrationBean<>(new JsonBodyLimit(Math.toIntExact(limit.toBytes()), texts));
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }
}
