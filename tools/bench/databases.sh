# The cluster of a run and its databases, each loaded when a section first needs it.
# shellcheck shell=bash

declare -A made=()
server=

start_cluster() {
  local conninfo
  work=$(mktemp -d -p /tmp --suffix=.casework-bench)
  chmod 0711 "$work"
  conninfo=$(tools/test-database start --durable "$work/cluster")
  unset PGPORT PGSERVICE PGPASSWORD
  export PGHOST PGUSER=postgres PGDATABASE=postgres PGOPTIONS='-c client_min_messages=warning'
  PGHOST=$(sed 's/.*host=\([^ ]*\).*/\1/' <<<"$conninfo")
}

# Whatever the end: no server, no cluster and no file is left.
stop_cluster() {
  set +e
  if [[ -n $server ]]; then
    kill "$server" 2>/dev/null
    wait "$server" 2>/dev/null
  fi
  tools/test-database stop "$work/cluster"
  rm -rf "$work"
}

# sql DATABASE [ARGUMENT...]
sql() {
  psql -qAtX -v ON_ERROR_STOP=1 -d "$1" "${@:2}"
}

# Makes a loaded database unless it is there.
need() {
  [[ -v made[$1] ]] && return
  made[$1]=1
  printf '   loading %s\n' "$1" >&2
  sql postgres -c "CREATE DATABASE $1"
  "load_$1"
}

# clone NEW LOADED: a copy of its own for whoever uses a database up.
clone() {
  need "$2"
  sql postgres -c "DROP DATABASE IF EXISTS $1" -c "CREATE DATABASE $1 TEMPLATE $2 STRATEGY FILE_COPY" -c CHECKPOINT
}

# The bare schema with its cases, a fiftieth of them overdue.
load_baseline() {
  (
    cd tools/bench/baseline
    sql baseline -v ff=100 -f schema.sql
    sql baseline -v n="$cases" -v overdue=$((cases / 50)) -f load.sql
    sql baseline -f bulk.sql
  )
}

# An empty database of Casework, served and administered by the cluster's superuser.
load_empty() {
  PGDATABASE=empty "$bin/casectl" db init --admin-login postgres=bench-admin:Bench >/dev/null 2>&1
}

load_cases() { # DATABASE OVERDUE [CLOSED]
  PGDATABASE=$1 "$bin/casectl" db init --server-login postgres >/dev/null 2>&1
  PGDATABASE=$1 "$bin/bench-acts" load "$cases" "${@:2}"
}

# As many cases as in the baseline, and as many of them overdue.
load_loaded() { load_cases loaded $((cases / 50)); }
# Every case has a deadline that is due and was not told yet.
load_due() { load_cases due "$cases"; }
# A fifth of the open cases is overdue, and most cases are of earlier years.
load_years() { load_cases years $((cases / 5)) $((cases * 9)); }
