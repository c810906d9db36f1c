# `make demo` and `make test` do all their own set-up.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

TARGET := $(or $(CARGO_TARGET_DIR),target)
TOOLS := $(TARGET)/tools
DENY := $(TOOLS)/bin/cargo-deny
SQLX := $(TOOLS)/bin/sqlx
STATIC = $(TARGET)/$(shell rustc -vV | sed -n 's/^host: //p')/release/migrate
export CARGO_TERM_COLOR ?= auto

.PHONY: help
help: ## What there is to make
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: demo
demo: packages ## Wait, upgrade to head, current, the tables: an example on a throw-away PostgreSQL
	cargo build --locked
	build/demo $(TARGET)/debug/migrate

.PHONY: test
test: packages ## Format, lints, dependencies and every test
	$(MAKE) --no-print-directory lint deny
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

.PHONY: image
image: ## The Docker image retort:latest
	docker build --tag retort:latest .

.PHONY: bench
bench: packages release $(SQLX) ## Beside Alembic, psql and sqlx-cli: time and memory
	tests/venv
	bench/run --migrate $(STATIC)

.PHONY: packages
packages:
	@build/packages

# Both are compiled once (about four minutes each on two cores) and kept.
$(SQLX):
	cargo install --locked --root $(TOOLS) --target-dir $(TOOLS)/build sqlx-cli@0.9.0 --no-default-features --features postgres,native-tls
	rm -rf $(TOOLS)/build

$(DENY):
	cargo install --locked --root $(TOOLS) --target-dir $(TOOLS)/build cargo-deny@0.20.2
	rm -rf $(TOOLS)/build
