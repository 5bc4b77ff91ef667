# One function for each section: measures in rounds, bare and ours in turns, and says what the goals are.
# shellcheck shell=bash

baseline=$PWD/tools/bench/baseline

# field NAME LINE: a whole number of a line such as "fired=20000 per_second=9000".
field() { sed -n "s/.*\b$1=\([0-9]*\).*/\1/p" <<<"$2"; }

# decimal NAME LINES: the number behind a name, with its fraction.
decimal() { sed -n "s/.*$1 *= *\([0-9.]*\).*/\1/p" <<<"$2"; }

# A number without its fraction.
whole() { echo "${1%.*}"; }

# How long a whole process takes, in milliseconds.
milliseconds() {
  local began ended
  began=$(date +%s%N)
  "$@" >/dev/null
  ended=$(date +%s%N)
  echo $(((ended - began) / 1000000))
}

# bare_acts CALLERS [OPTION...]: what pgbench says of the read and then one data-modifying statement.
bare_acts() {
  PGDATABASE=bare pgbench -n -M prepared -c "$1" -j $(($1 < 2 ? 1 : 2)) -D n="$cases" \
    -f "$baseline/b2_read_cte.sql" "${@:2}" 2>/dev/null
}

our_acts() { # CALLERS [RATE]
  PGDATABASE=ours "$bin/bench-acts" acts "$cases" "$1" 1 "$seconds" "${@:2}"
}

# --- Single acts -------------------------------------------------------------------------------------------------

measure_acts() {
  local round callers line
  clone bare baseline
  clone ours loaded
  for ((round = 1; round <= rounds; round++)); do
    for callers in 1 8 32; do
      note "bare_acts_$callers" "$(whole "$(decimal tps "$(bare_acts "$callers" -T "$seconds")")")"
      line=$(our_acts "$callers")
      note "acts_$callers" "$(field acts_per_second "$line")"
      note "acts_${callers}_p50_us" "$(field p50_us "$line")"
      note "acts_${callers}_peak_kib" "$(field peak_kib "$line")"
    done
  done
  for callers in 1 8 32; do ratio "acts_${callers}_ratio" "acts_$callers" "bare_acts_$callers"; done
  goal acts_1_ratio '>=' 0.9
  goal acts_8_ratio '>=' 1.2
  goal acts_32_ratio '>=' 3
}

# The bare statements are offered as many acts as ours: three fifths of what they do at most. Time counts from when an
# act should have begun, and the first second is for warming up, on both sides.
measure_latency() {
  local round callers offered
  clone bare baseline
  clone ours loaded
  for callers in 8 32; do
    offered=$(decimal tps "$(bare_acts "$callers" -T "$seconds")")
    offered=$(($(whole "$offered") * 3 / 5))
    for ((round = 1; round <= rounds; round++)); do
      note "offered_$callers" "$offered"
      note "bare_p99_us_$callers" "$(bare_p99 "$callers" "$offered")"
      note "acts_p99_us_$callers" "$(field p99_us "$(our_acts "$callers" "$offered")")"
    done
    ratio "acts_p99_ratio_$callers" "acts_p99_us_$callers" "bare_p99_us_$callers"
    goal "acts_p99_ratio_$callers" '<=' 1
  done
}

bare_p99() { # CALLERS RATE
  rm -f "$work"/latency*
  bare_acts "$1" -T $((seconds + 1)) -R "$2" -l --log-prefix="$work/latency" >/dev/null
  # The third word is the time in microseconds, the fifth the second at which it ended.
  sort -n -k5,5 "$work"/latency* | awk 'NR == 1 { first = $5 } $5 > first { print $3 }' | sort -n |
    awk '{ v[NR] = $1 } END { print v[int(NR * 0.99)] }'
}

# --- Many cases at once ------------------------------------------------------------------------------------------

measure_bulk() {
  local round workers lines
  clone bare baseline
  for ((round = 1; round <= rounds; round++)); do
    note bare_bulk "$(bare_bulk "$round")"
    for workers in 1 2; do
      clone ours loaded
      lines=$(PGDATABASE=ours "$bin/bench-acts" bulk "$cases" "$workers")
      [[ $(field applied "$lines") == "$cases" ]] || fail "of $cases cases: $lines"
      ((workers > 1)) || note bulk_plan "$(field per_second "$(grep ^planned= <<<"$lines")")"
      note "bulk_apply_$workers" "$(field per_second "$(grep ^applied= <<<"$lines")")"
    done
  done
  ratio bulk_apply_1_ratio bulk_apply_1 bare_bulk
  ratio bulk_apply_2_ratio bulk_apply_2 bare_bulk
  goal bulk_apply_1_ratio '>=' 0.6
}

# Cases each second, a thousand for each commit in one session.
bare_bulk() { # SEED
  sql bare -v total="$cases" -v n="$cases" -v seed="$1" -f "$baseline/worklist.sql" -c CHECKPOINT
  sql bare -c '\timing on' -c "CALL bulk_cte(1000, $cases)" |
    awk -v n="$cases" '/^Time:/ { ms = $2 } END { printf "%d", n * 1000 / ms }'
}

# --- Deadlines ---------------------------------------------------------------------------------------------------

measure_fire() {
  local round servers line
  clone bare baseline
  for ((round = 1; round <= rounds; round++)); do
    for servers in 1 4; do
      note "bare_fire_$servers" "$(bare_fire "$servers")"
      clone ours due
      line=$(PGDATABASE=ours "$bin/bench-acts" fire "$servers")
      check_fired ours
      note "fire_$servers" "$(field per_second "$line")"
    done
  done
  for servers in 1 4; do ratio "fire_${servers}_ratio" "fire_$servers" "bare_fire_$servers"; done
  ratio fire_4_to_1_ratio fire_4 fire_1
  goal fire_1_ratio '>=' 0.6
  goal fire_4_to_1_ratio '>=' 1.3
}

# Deadlines each second: so many sessions fire a thousand for each commit until none is due.
bare_fire() { # SESSIONS
  local tps due
  sql bare -v n="$cases" -v due="$cases" -f "$baseline/make_due.sql" -c CHECKPOINT
  tps=$(PGDATABASE=bare pgbench -n -M prepared -c "$1" -j "$1" -t $(((cases / 1000 + $1 - 1) / $1)) -D k=1000 \
    -f "$baseline/f_fire.sql" 2>/dev/null)
  due=$(sql bare -c 'SELECT count(*) FROM deadlines')
  [[ $due == 0 ]] || fail "the bare statements left $due deadlines"
  awk -v tps="$(decimal tps "$tps")" 'BEGIN { printf "%d", tps * 1000 }'
}

# Each case was told of its deadline once: one firing and one line of history, and nothing is due any more.
check_fired() { # DATABASE
  local found
  found=$(sql "$1" -c "
    SELECT (SELECT count(*) FROM rung_firings), (SELECT count(DISTINCT case_id) FROM rung_firings),
      (SELECT count(*) FROM deadlines WHERE fires_at <= act_moment()),
      (SELECT count(*) FROM cases c WHERE c.revision <>
        (SELECT count(*) FROM case_events e WHERE e.case_id = c.id)),
      (SELECT count(*) FROM case_events)")
  [[ $found == "$cases|$cases|0|0|$((cases + $(sql due -c 'SELECT count(*) FROM case_events')))" ]] ||
    fail "of $cases deadlines: firings|cases|due|broken histories|events $found"
}

# --- Pages -------------------------------------------------------------------------------------------------------

measure_boards() {
  local round page name value
  need baseline
  need years
  for ((round = 1; round <= rounds; round++)); do
    for page in overdue cases history; do
      note "bare_${page}_ms" "$(bare_page "$page")"
    done
    while read -r name value; do
      note "$name" "$value"
      goal "$name" '<=' 20
    done < <(PGDATABASE=years "$bin/bench-acts" boards 15 | sed -n 's/^\([a-z0-9_]*_ms\)=\([0-9.]*\).*/\1 \2/p')
  done
  for page in overdue cases history; do
    ratio "${page}_commune_ratio" "${page}_commune_ms" "bare_${page}_ms"
  done
}

bare_page() { # PAGE
  awk -v tps="$(decimal tps "$(PGDATABASE=baseline pgbench -n -M prepared -c 1 -t 300 -D n="$cases" \
    -f "tools/bench/pages/$1.sql" 2>/dev/null)")" 'BEGIN { printf "%.3f", 1000 / tps }'
}

# --- Files -------------------------------------------------------------------------------------------------------

measure_imports() {
  local round units=$work/units.csv
  for ((round = 1; round <= rounds; round++)); do
    clone ours empty
    export PGDATABASE=ours
    note import_units_ms "$(milliseconds "$bin/casectl" unit import --builtin --reason bench)"
    note import_programs_ms "$(milliseconds import_programs)"
    export PGDATABASE=postgres
    sql ours -c "\copy units TO '$units' CSV" -c 'CREATE TABLE plain_units (LIKE units INCLUDING ALL)' \
      -c "CREATE TABLE plain_items (source_url text, issuing_body text, level text, year text, item_no text,
        kind text, subject text, content text, period text, checkpoint text, lead text, note text)"
    note bare_import_units_ms "$(milliseconds sql ours -c "\copy plain_units FROM '$units' CSV")"
    note bare_import_programs_ms "$(milliseconds copy_programs)"
  done
  ratio import_units_ratio import_units_ms bare_import_units_ms
  ratio import_programs_ratio import_programs_ms bare_import_programs_ms
}

import_programs() {
  local file
  for file in Tests/Data/programs/*.csv; do
    "$bin/casectl" program import "$file" --create-bodies --parent TW --level grassroots --reason bench 2>/dev/null
  done
}

copy_programs() {
  local file
  for file in Tests/Data/programs/*.csv; do sql ours -c "\copy plain_items FROM '$file' CSV HEADER"; done
}

# --- Processes ---------------------------------------------------------------------------------------------------

measure_start() {
  local round
  clone ours loaded
  sql ours -c "INSERT INTO logins (login, person_id) SELECT 'postgres', id FROM persons WHERE code = 'bench7'
    ON CONFLICT (login) DO UPDATE SET person_id = EXCLUDED.person_id, is_server = false"
  export PGDATABASE=ours
  for ((round = 1; round <= rounds * 3; round++)); do
    note casectl_list_ms "$(milliseconds "$bin/casectl" case list --limit 20)"
    note psql_list_ms "$(milliseconds psql -qXc 'SELECT code, title FROM cases ORDER BY id LIMIT 20')"
  done
  export PGDATABASE=postgres
  difference casectl_over_psql_ms casectl_list_ms psql_list_ms
  goal casectl_over_psql_ms '<=' 30
}

measure_memory() {
  local round
  for ((round = 1; round <= rounds; round++)); do
    clone ours empty
    sql ours -c "UPDATE logins SET is_server = true, person_id = NULL WHERE login = 'postgres'"
    start_server ours "$work/idle.log"
    sleep 2
    note caseworkd_idle_kib "$(memory VmRSS)"
    stop_server
    clone ours due
    start_server ours "$work/firing.log"
    await_fired ours
    check_fired ours
    note caseworkd_firing_peak_kib "$(memory VmHWM)"
    stop_server
  done
  goal caseworkd_idle_kib '<=' $((64 * 1024))
  goal caseworkd_firing_peak_kib '<=' $((256 * 1024))
}

memory() { sed -n "s/^$1:[^0-9]*\([0-9]*\).*/\1/p" "/proc/$server/status"; }

start_server() { # DATABASE LOG
  PGDATABASE=$1 CASEWORK_LISTEN=127.0.0.1:0 "$bin/caseworkd" serve >"$2" 2>&1 &
  server=$!
  until grep -q listening "$2"; do
    kill -0 "$server" 2>/dev/null || fail "caseworkd did not start: $(cat "$2")"
    sleep 0.2
  done
}

stop_server() {
  kill "$server"
  wait "$server" || true
  server=
}

# Until nothing is due and everybody has been told, for ten minutes at most.
await_fired() { # DATABASE
  local tries
  for ((tries = 0; tries < 1200; tries++)); do
    [[ $(sql "$1" -c "SELECT EXISTS (SELECT 1 FROM deadlines WHERE fires_at <= act_moment())
      OR EXISTS (SELECT 1 FROM outbox)") == f ]] && return
    sleep 0.5
  done
  fail 'caseworkd did not fire what is due'
}
