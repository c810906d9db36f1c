# `make demo` and `make test` do all their own set-up.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

TARGET := $(or $(CARGO_TARGET_DIR),target)
TOOLS := $(TARGET)/tools
DENY := $(TOOLS)/bin/cargo-deny
SQLX := $(TOOLS)/bin/sqlx
CYCLONEDX := $(TOOLS)/bin/cargo-cyclonedx
STATIC = $(TARGET)/$(shell rustc -vV | sed -n 's/^host: //p')/release/migrate
export CARGO_TERM_COLOR ?= auto

.PHONY: help
help: ## What there is to make
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: demo
demo: packages ## Wait, upgrade to head, current, the tables: an example on a throw-away PostgreSQL
	cargo build --locked
	build/demo $(TARGET)/debug/migrate

.PHONY: test
test: packages docker ## Format, lints, dependencies and every test, those with containers too
	# The base images are made by one processor, the lints by the others.
	tests/docker/images & trap "kill $$! 2>/dev/null || true" EXIT; $(MAKE) --no-print-directory lint deny; wait $$!
	tests/facade/run
	build/tests

.PHONY: lint
lint: ## cargo fmt --check, clippy with warnings as errors
	cargo fmt --check
	cargo clippy --locked --all-targets -- -D warnings

.PHONY: deny
deny: $(DENY) ## Licences, sources, advisories of the dependencies
	build/deny $(DENY)

.PHONY: release
release: packages ## The static binary
	build/release

.PHONY: reproducible
reproducible: packages ## The static binary twice: both are the same
	build/reproducible

# Where only the machine's own network reaches the registries: DOCKER_BUILD='--network host'
.PHONY: image
image: ## The Docker images retort:latest, retort:slim and retort:verify
	build/image $(DOCKER_BUILD)

.PHONY: image-sizes
image-sizes: image ## What they take, unpacked and compressed
	build/image-sizes

.PHONY: sbom
sbom: $(CYCLONEDX) ## What the binary is made of, as CycloneDX in target/retort.cdx.json
	build/sbom $(CYCLONEDX)

.PHONY: bench
bench: packages release $(SQLX) ## Beside Alembic, psql and sqlx-cli: time and memory
	tests/venv
	bench/run --migrate $(STATIC)

.PHONY: packages
packages:
	@build/packages

.PHONY: docker
docker:
	@build/docker

# Each is compiled once (a few minutes on two cores) and kept.
$(SQLX):
	cargo install --locked --root $(TOOLS) --target-dir $(TOOLS)/build sqlx-cli@0.9.0 --no-default-features --features postgres,native-tls
	rm -rf $(TOOLS)/build

$(CYCLONEDX):
	cargo install --locked --root $(TOOLS) --target-dir $(TOOLS)/build cargo-cyclonedx@0.5.9
	rm -rf $(TOOLS)/build

$(DENY):
	cargo install --locked --root $(TOOLS) --target-dir $(TOOLS)/build cargo-deny@0.20.2
	rm -rf $(TOOLS)/build
