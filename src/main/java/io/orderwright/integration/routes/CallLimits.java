package io.orderwright.integration.routes;

import io.orderwright.integration.Partners;
import io.orderwright.integration.Partners.Calls;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The limits of every HTTP call to a partner, whatever a route says: time to connect, silence, time altogether, size of
 * head and body; no redirect, no cookie, no silent repetition.
 */
@Configuration(proxyBeanMethods = false)
class CallLimits {

    private static final int MAX_LINE = 8192;
    private static final int MAX_HEADERS = 100;

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService partnerDeadlines() {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "partner-deadlines");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Bean(destroyMethod = "close")
    PoolingHttpClientConnectionManager partnerConnections(Partners partners) {
        Calls calls = partners.calls();
        int most = partners.partners().values().stream()
                .mapToInt(Partners.Partner::concurrency)
                .sum();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(MAX_LINE)
                                .setMaxHeaderCount(MAX_HEADERS)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(calls.connectTimeout()))
                        .setSocketTimeout(Timeout.of(calls.readTimeout()))
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                        .build())
                .setMaxConnTotal(Math.max(most, 1))
                .setMaxConnPerRoute(Math.max(most, 1))
                .build();
    }

    @Bean
    ComponentCustomizer partnerHttp(
            Partners partners,
            PoolingHttpClientConnectionManager partnerConnections,
            ScheduledExecutorService partnerDeadlines) {
        Calls calls = partners.calls();
        RequestConfig request = RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(calls.connectTimeout()))
                .setResponseTimeout(Timeout.of(calls.readTimeout()))
                .setRedirectsEnabled(false)
                .build();
        HttpClientConfigurer limits = client -> client.setConnectionManager(partnerConnections)
                .setConnectionManagerShared(true)
                .setDefaultRequestConfig(request)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .addExecInterceptorFirst("deadline", new DeadlineAndSize(calls, partnerDeadlines));
        return ComponentCustomizer.forType(HttpComponent.class, http -> {
            http.setClientConnectionManager(partnerConnections);
            http.setConnectionRequestTimeout(calls.connectTimeout().toMillis());
            http.setConnectTimeout(calls.connectTimeout().toMillis());
            http.setResponseTimeout(calls.readTimeout().toMillis());
            http.setFollowRedirects(false);
            http.setHttpClientConfigurer(limits);
        });
    }
}
