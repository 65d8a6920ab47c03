# The server jar in a container. Build the jar first: ./mvnw -DskipTests package
FROM eclipse-temurin:17-jre

RUN apt-get update \
    && apt-get install -y --no-install-recommends curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --create-home --home-dir /app orderwright \
    && mkdir -p /app/data \
    && chown orderwright:orderwright /app/data

WORKDIR /app
COPY target/orderwright.jar orderwright.jar
USER orderwright

# The company's time zone has no default here: give ORDERWRIGHT_COMPANY_ZONE (Asia/Shanghai, …) to the container.
ENV ORDERWRIGHT_DATA=/app/data \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70"
VOLUME /app/data
EXPOSE 8080

HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=4 \
    CMD curl -fsS http://localhost:8080/actuator/health/readiness || exit 1

ENTRYPOINT ["java", "-jar", "orderwright.jar"]
