#!/bin/sh
# The pages in a browser, over a running Cupel whose demo was played (./cupel demo --keep).
# usage: e2e.sh [GATEWAY-ADDRESS] [playwright arguments, e.g. --project=light]
set -eu
cd "$(dirname -- "$0")"
case ${1:-} in
  -h | --help)
    sed -n '2,3p' "$0" | cut -c3-
    exit 0
    ;;
  http*)
    CUPEL_GATEWAY=$1
    shift
    ;;
esac
export CUPEL_GATEWAY="${CUPEL_GATEWAY:-http://127.0.0.1:8080}" PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
if ! command -v "${CHROMIUM:-chromium}" >/dev/null; then
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null ||
    { echo "There is no chromium. Maybe install it with: sudo apt-get install chromium" >&2; exit 1; }
  apt-get update -qq && apt-get install -y -qq chromium
fi
[ -d node_modules/@playwright ] || npm ci --no-fund --no-audit --loglevel=error
exec node_modules/.bin/playwright test "$@"
