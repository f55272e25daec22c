#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Kills `zhupi-cli library annotate --batch` at random moments. Whatever was answered must be in the library afterwards,
# and the library must be whole.
#   killtest.sh ZHUPI-CLI [ROUNDS]      ROUNDS: by default $ZHUPI_KILLS, else 15
set -u
cli=$(realpath "${1:?usage: killtest.sh ZHUPI-CLI [ROUNDS]}")
rounds=${2:-${ZHUPI_KILLS:-15}}
seed=${ZHUPI_TEST_SEED:-$RANDOM}
RANDOM=$seed
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
echo "seed $seed, $rounds rounds"

fail() {
    echo "FAIL: round $round: $1"
    exit 1
}

lines=400
for ((i = 1; i <= lines; i++)); do
    echo "第$i段写的是第$i件事，请记在第$i页上。"
done > text.txt

new_library() {
    rm -rf library.db* library.originals
    id=$("$cli" library --db library.db add text.txt | cut -f1)
    [ -n "$id" ] || fail "the text cannot be added"
    for ((i = 1; i <= lines; i++)); do
        printf '{"document":"%s","quote":"第%d件事","tags":["页/%d"],"note":"n%d"}\n' "$id" "$i" $((i % 7)) "$i"
    done > batch.jsonl
    : > answered.all
}

round=0
new_library
# How long a whole batch takes here: kills are spread over that time.
start=$(date +%s%N)
"$cli" library --db library.db annotate --batch batch.jsonl > answers
whole_us=$((($(date +%s%N) - start) / 1000))
[ "$(grep -c '"id"' answers)" = "$lines" ] || fail "not every line of the batch was answered with an id"

answered_total=0
cut_short=0
for ((round = 1; round <= rounds; round++)); do
    if ((round % 10 == 1)); then
        new_library
    fi
    "$cli" library --db library.db annotate --batch batch.jsonl > answers &
    pid=$!
    wait_us=$(((RANDOM * 32768 + RANDOM) % whole_us))
    sleep "$((wait_us / 1000000)).$(printf %06d $((wait_us % 1000000)))"
    kill -9 "$pid" 2> /dev/null
    wait "$pid" 2> /dev/null

    # A line without its end was not answered.
    sed -n 's/^.*"id":"\([0-9a-f-]\{36\}\)".*}$/\1/p' answers > ids
    count=$(wc -l < ids)
    answered_total=$((answered_total + count))
    ((count < lines)) && cut_short=$((cut_short + 1))
    cat ids >> answered.all

    "$cli" library --db library.db notes > notes.tsv || fail "notes cannot be listed"
    missing=$(comm -23 <(sort answered.all) <(cut -f1 notes.tsv | sort) | wc -l)
    [ "$missing" = 0 ] || fail "$missing answered annotations are missing"
    "$cli" library --db library.db verify > verified 2>&1 || fail "$(cat verified)"
done

echo "$answered_total annotations answered, $cut_short of $rounds runs cut short, none lost"
round=end
((answered_total > 0)) || fail "nothing was ever answered"
((cut_short > 0)) || fail "nothing was ever cut short"
