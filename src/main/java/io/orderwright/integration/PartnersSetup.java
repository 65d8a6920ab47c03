package io.orderwright.integration;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** What configuration says about the partners, on top of partners.properties. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Partners.class)
@PropertySource("classpath:partners.properties")
class PartnersSetup {}
