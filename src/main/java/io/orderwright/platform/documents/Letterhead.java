package io.orderwright.platform.documents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Whose papers these are: {@code orderwright.company.name}, {@code .address}, {@code .phone}; empty until they are set. */
@ConfigurationProperties("orderwright.company")
record Letterhead(
        @DefaultValue("") String name,
        @DefaultValue("") String address,
        @DefaultValue("") String phone) {}
