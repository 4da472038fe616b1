#!/bin/sh
# Builds the dashboard into the folder that the gateway serves. Called by Maven; skipped when nothing has changed.
# usage: build.sh OUT-FOLDER
set -eu
out=$1
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
cd "$here"

missing() {
  echo "The dashboard is left out: $1 The gateway answers without it; only pages for people are missing." >&2
  exit 0
}
command -v node >/dev/null || missing "there is no Node.js. Maybe install version 20.19 or newer."
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
  missing "Node.js $(node --version) is too old. Maybe install version 20.19 or newer."

stamp=$out.sources
sources=$(find src ../openapi.yaml index.html package.json package-lock.json .npmrc vite.config.ts svelte.config.js tsconfig.json \
  -type f ! -name schema.d.ts -exec sha256sum {} + | sort | sha256sum)
if [ -f "$out/index.html" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$sources" ]; then
  exit 0
fi
# Browsers for tests are the tests' concern.
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
lock=$(sha256sum package-lock.json)
if [ "$(cat node_modules/.lock 2>/dev/null)" != "$lock" ]; then
  npm ci --no-fund --no-audit --loglevel=error
  echo "$lock" >node_modules/.lock
fi
DASHBOARD_OUT=$out npm run --silent build
npm test --silent
echo "$sources" >"$stamp"
