# Three images, for BuildKit and for the classic builder:
#   slim     the binary in an otherwise empty image
#   full     also pg_dump, pg_restore, psql and a shell; what `docker build .` makes
#   verify   also a PostgreSQL server, for `migrate --ephemeral`
# Every file in them has the time SOURCE_DATE_EPOCH, so that the same sources make the same layers. It is not the commit's:
# a layer whose files are the same stays the same, and builders do not look at times when they look into their cache.
ARG POSTGRES=18

FROM rust:1.95-slim-trixie AS build
RUN apt-get update \
    && apt-get install -q -y --no-install-recommends libffi-dev make perl \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
# The dependencies alone, under an empty program: a layer that stays while only src changes.
COPY Cargo.toml Cargo.lock build.rs ./
COPY build/release build/rustc build/fixed_order.c build/perl build/
RUN mkdir -p src/evaluate/facade && echo 'fn main() {}' >src/main.rs && touch src/lib.rs && build/release
COPY src src
# Cargo goes by times, and those of the files, the facade's too, may be older than the empty program's.
RUN find src -type f -exec touch {} + && build/release && cp target/*/release/migrate /migrate

FROM build AS files
COPY entrypoint build/image-files /build/
ARG SOURCE_DATE_EPOCH=0
RUN /build/image-files slim /slim && /build/image-files shell /shell

FROM scratch AS slim
COPY --from=files /slim/ /
WORKDIR /app
USER 65534:65534
STOPSIGNAL SIGTERM
# A run ends by itself: its exit code tells how it went, and there is nothing to ask in between.
HEALTHCHECK NONE
ENTRYPOINT ["/usr/local/bin/migrate"]
CMD ["upgrade", "head"]
ARG VERSION=0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="retort" \
    org.opencontainers.image.description="Runs existing Alembic histories against PostgreSQL without Python" \
    org.opencontainers.image.source="https://github.com/retort-migrate/retort" \
    org.opencontainers.image.licenses="MIT" \
    org.opencontainers.image.version="$VERSION" \
    org.opencontainers.image.revision="$REVISION"

FROM postgres:${POSTGRES} AS postgres
COPY build/image-files /build/
ARG SOURCE_DATE_EPOCH=0
RUN /build/image-files client /client && /build/image-files server /server

FROM slim AS tools
COPY --from=postgres /client/ /
COPY --from=files /shell/ /
# Without a pager in the image, psql prints.
ENV PSQL_PAGER=""
ENTRYPOINT ["/usr/local/bin/entrypoint"]

FROM tools AS verify
COPY --from=postgres /server/ /

FROM tools AS full
