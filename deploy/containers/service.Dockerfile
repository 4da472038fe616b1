# One service. Build it first (./mvnw -DskipTests package), then from the repository's root:
#   docker build -f deploy/containers/service.Dockerfile --build-arg SERVICE=ingest-worker -t cupel/ingest-worker .
FROM eclipse-temurin:17-jre
ARG SERVICE
# A volume takes its owner from the folder that it covers.
RUN useradd --system --uid 10001 --home-dir /cupel cupel && install -d -o 10001 /var/lib/cupel/spool /var/lib/cupel/incoming
WORKDIR /cupel
COPY --chown=10001 ${SERVICE}/target/quarkus-app/ ./
USER 10001
EXPOSE 8080
ENV CUPEL_HTTP_HOST=0.0.0.0 CUPEL_HTTP_PORT=8080
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "quarkus-run.jar"]
