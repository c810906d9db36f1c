# The image runs `migrate` on the project in /app. `--target minimal` is the binary in an empty image, without a shell.
FROM rust:1.95-trixie AS build
RUN apt-get update && apt-get install -y --no-install-recommends libffi-dev perl && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY Cargo.toml Cargo.lock build.rs ./
COPY build build
COPY src src
RUN --mount=type=cache,target=/usr/local/cargo/registry --mount=type=cache,target=/src/target \
    build/release && cp target/*/release/migrate /migrate

FROM scratch AS minimal
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /migrate /usr/local/bin/migrate
WORKDIR /app
USER 65534:65534
ENTRYPOINT ["/usr/local/bin/migrate"]

FROM debian:trixie-slim
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /migrate /usr/local/bin/migrate
COPY entrypoint /usr/local/bin/entrypoint
WORKDIR /app
USER 65534:65534
ENTRYPOINT ["/usr/local/bin/entrypoint"]
CMD ["upgrade", "head"]
