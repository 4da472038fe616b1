#!/bin/sh
# Measures a gateway with a hundred thousand candidates and a million predictions, on a stack of its own.
# usage: run.sh [reads|lists|posts ...] [--json FILE]      needs node and psql (Debian: postgresql-client)
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
home=$(dirname -- "$(dirname -- "$here")")
case ${1:-} in
  -h | --help)
    sed -n '2,3p' "$0" | cut -c3-
    exit 0
    ;;
esac
for program in node psql; do
  command -v "$program" >/dev/null || { echo "There is no $program. Maybe install it (Debian: nodejs, postgresql-client)." >&2; exit 1; }
done
state=$(mktemp -d)/stack
stop() {
  "$home/cupel" down --state "$state" >/dev/null 2>&1 || true
  rm -rf "$(dirname -- "$state")"
}
trap stop EXIT
"$home/cupel" up --detach --no-mlflow --state "$state" >"$state.log" 2>&1 || { tail -n 20 "$state.log" >&2; exit 1; }
field() { awk -v part="$1" -v column="$2" '$1 == part { print $column; exit }' "$state.log.status"; }
"$home/cupel" status --state "$state" >"$state.log.status"
PGPASSWORD=$(sed -n 's/^postgres=//p' "$state/secrets.properties") \
  psql -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$(field postgres 3)" -U postgres -d cupel -f "$here/seed.sql"
node "$here/load.mjs" "http://127.0.0.1:$(field api-gateway 3)" --pid "$(field api-gateway 2)" "$@"
