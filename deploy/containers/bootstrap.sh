#!/bin/sh
# Fills the passwords into bootstrap.sql and runs it. Each password comes from CUPEL_<OWNER>_DB_PASSWORD.
set -eu
fill() {
  # Passwords are ours to choose; a quote would end the SQL literal, so it is refused rather than escaped.
  case "$2" in
    "" | *[\'\\\|\&]*) echo "The password of $1 is empty or holds one of ' \\ | & . Choose another." >&2; exit 2 ;;
  esac
  printf 's|${password.%s}|%s|g\n' "$1" "$2"
}
script=$(mktemp)
trap 'rm -f "$script"' EXIT
{
  fill cupel_ingest "${CUPEL_INGEST_DB_PASSWORD:-}"
  fill cupel_training "${CUPEL_TRAINING_DB_PASSWORD:-}"
  fill cupel_prediction "${CUPEL_PREDICTION_DB_PASSWORD:-}"
  fill cupel_acquisition "${CUPEL_ACQUISITION_DB_PASSWORD:-}"
  fill cupel_gateway "${CUPEL_GATEWAY_DB_PASSWORD:-}"
} >"$script"
sed -f "$script" "$(dirname "$0")/bootstrap.sql" | psql -v ON_ERROR_STOP=1
