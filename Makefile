# Few targets; everything else is `go`. Each installs what it needs first.
GO      ?= go
# The X server of the tests: colour depth and size of the common office laptop.
XVFB     = xvfb-run -a -s "-screen 0 1366x768x24"
TAGS     = -tags migrated_fynedo
PACKAGES = ./...
# Where goroutines share something; tested a second time by the race detector.
SHARED   = -run 'Session_[^l]' ./app

.PHONY: run test bench lint installer test-windows mesa build installed installed-test golden golden-packages

# Opens the window; without a display it does the same main job on the sample
# from the command line and says where the PDFs lie.
run: build
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then ./pena; else ./tools/run-headless; fi

build: installed
	$(GO) build $(TAGS) -o pena .

test: lint installed-test
	$(XVFB) $(GO) test $(TAGS) -timeout 15m $(PACKAGES)
	$(GO) test -race -timeout 15m $(SHARED)

# Ratios against peers in the same run; nothing here can fail for being slow.
bench: installed-test
	$(GO) run ./tools/bench

# Installers for Windows and Linux, into dist/.
installer:
	@./tools/install build installer
	./tools/installer/build

# Builds the installers, signs them with a certificate of its own, and installs,
# uses, kills, updates and removes them: under wine, and on a bare Debian.
test-windows:
	@./tools/install build test installer wine
	./tools/installer/test-certificate artefacts/sertifikat
	PENA_SIGN_PFX="$$PWD/artefacts/sertifikat/uji.pfx" ./tools/installer/build artefacts/pemasang
	$(XVFB) $(GO) test -tags wine -timeout 40m -v ./tools/installer

# The OpenGL for a Windows that has none, into dist/opengl/; test-windows tries it
# when it is there.
mesa:
	@./tools/install mesa
	./tools/installer/mesa

lint: installed
	@test -z "$$(gofmt -l .)" || { echo "gofmt:"; gofmt -l .; exit 1; }
	$(GO) vet $(TAGS) $(PACKAGES)
	$(GO) tool staticcheck $(TAGS) $(PACKAGES)
	$(GO) test -run 'TestImports' .

# Writes every golden file anew; look at the difference before committing it.
golden: installed-test
	$(XVFB) $(GO) test $(TAGS) -timeout 30m $$($(MAKE) --no-print-directory golden-packages) -update

# The packages whose tests know the flag -update: those that use tools/golden.
golden-packages:
	@grep -rl --include='*_test.go' '^	"pena/tools/golden"$$' . | xargs -n1 dirname | sort -u | grep -v '^./tools/golden$$'

installed:
	@./tools/install build

installed-test:
	@./tools/install build test
