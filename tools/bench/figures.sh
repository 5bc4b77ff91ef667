# Figures and ratios of a run: one value for each round, printed with their median and spread.
# shellcheck shell=bash

declare -A figures=() goals=()
names=()

# note NAME VALUE: keeps a figure of one round.
note() {
  [[ $2 =~ ^[0-9]+([.][0-9]+)?$ ]] || fail "no figure for $1: '$2'"
  [[ -v figures[$1] ]] || names+=("$1")
  figures[$1]+="$2 "
}

# goal NAME '>=' VALUE
goal() {
  goals[$1]="$2 $3"
}

# ratio NAME OURS BARE: what two figures came to, round by round.
ratio() {
  local ours bare round
  read -ra ours <<<"${figures[$2]}"
  read -ra bare <<<"${figures[$3]}"
  for round in "${!ours[@]}"; do
    note "$1" "$(awk -v a="${ours[round]}" -v b="${bare[round]}" 'BEGIN { printf "%.3f", a / b }')"
  done
}

# difference NAME OURS BARE: the same for a difference, which is nothing where ours is less.
difference() {
  local ours bare round
  read -ra ours <<<"${figures[$2]}"
  read -ra bare <<<"${figures[$3]}"
  for round in "${!ours[@]}"; do
    note "$1" "$(awk -v a="${ours[round]}" -v b="${bare[round]}" 'BEGIN { print (a > b ? a - b : 0) }')"
  done
}

# Sets median, least, most and count of a figure.
summarize() {
  read -r median least most count < <(
    tr ' ' '\n' <<<"${figures[$1]}" | sort -n | awk 'NF { v[++n] = $1 }
      END { m = n % 2 ? v[(n + 1) / 2] : (v[n / 2] + v[n / 2 + 1]) / 2; print m, v[1], v[n], n }')
}

# Whether a value keeps a goal: met 0.95 '>=' 0.9
met() {
  awk -v a="$1" -v b="$3" -v sign="$2" 'BEGIN { exit !(sign == ">=" ? a >= b : a <= b) }'
}

# Prints every figure, ratios with their goals, and writes the same as lines of JSON to a file.
report() { # FILE
  local name sign value verdict
  : >"$1"
  for name in "${names[@]}"; do
    summarize "$name"
    printf '%s=%s min=%s max=%s n=%s' "$name" "$median" "$least" "$most" "$count"
    printf '{"name":"%s","median":%s,"min":%s,"max":%s,"n":%s' "$name" "$median" "$least" "$most" "$count" >>"$1"
    if [[ -v goals[$name] ]]; then
      read -r sign value <<<"${goals[$name]}"
      verdict=missed
      if met "$median" "$sign" "$value"; then verdict=met; fi
      printf ' goal%s%s %s' "$sign" "$value" "$verdict"
      printf ',"goal":"%s%s","verdict":"%s"' "$sign" "$value" "$verdict" >>"$1"
    fi
    printf '\n'
    printf '}\n' >>"$1"
  done
}
