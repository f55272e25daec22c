#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Kills a program that writes into a library at random (adds, edits, deletes, merges, links, undoes) at random moments.
# What it had answered must be there, what it was at must be there whole or not at all, and the library must be whole.
#   killmixed.sh MIXED-WRITER ZHUPI-CLI [ROUNDS [waiting]]      ROUNDS: by default $ZHUPI_KILLS, else 20
# With "waiting" another connection holds the library's lock: what was answered lies beside the library and is stored by
# the next program that opens it.
set -u
usage="usage: killmixed.sh MIXED-WRITER ZHUPI-CLI [ROUNDS [waiting]]"
writer=$(realpath "${1:?$usage}")
cli=$(realpath "${2:?$usage}")
rounds=${3:-${ZHUPI_KILLS:-20}}
waiting=${4:-}
seed=${ZHUPI_TEST_SEED:-$RANDOM}
RANDOM=$seed
steps=60
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
echo "seed $seed, $rounds rounds"
round=0

fail() {
    echo "FAIL: round $round: $1"
    exit 1
}

for ((i = 1; i <= 40; i++)); do
    echo "第$i段写的是第$i件事，请记在第$i页上。"
done > text.txt
"$cli" library --db empty.db add text.txt > /dev/null || fail "the text cannot be added"

fresh() {
    rm -rf library.db*
    cp empty.db library.db
    ln -sfn empty.originals library.originals
}

cut_short=0
answered=0
for ((round = 1; round <= rounds; round++)); do
    # What each step leads to, of a run that nobody stops; one list for ten rounds.
    if ((round % 10 == 1)); then
        plan=$RANDOM
        fresh
        "$writer" library.db > first
        start=$(date +%s%N)
        "$writer" library.db $plan $steps $waiting > whole || fail "the writer cannot work"
        took_us=$((($(date +%s%N) - start) / 1000))
        stored=$(sed -n 's/^stored //p' whole)
        [ -z "$stored" ] || [ "$stored" = "$(sed -n "${steps}p" whole | cut -d' ' -f2)" ] ||
            fail "what is stored is not what was shown"
        sed -i '/^stored/d' whole
        [ "$(wc -l < whole)" = $steps ] || fail "the writer stopped early"
    fi
    fresh
    "$writer" library.db $plan $steps $waiting > answers &
    pid=$!
    wait_us=$(((RANDOM * 32768 + RANDOM) % took_us))
    sleep "$((wait_us / 1000000)).$(printf %06d $((wait_us % 1000000)))"
    kill -9 "$pid" 2> /dev/null
    wait "$pid" 2> /dev/null

    # A line without its end was not answered.
    done=$(grep -c '^[0-9]* [0-9a-f]\{32\}$' answers)
    [ "$(tail -c 1 answers | od -An -c | tr -d ' ')" = '\n' ] || [ ! -s answers ] || done=$((done - 1))
    ((answered += done))
    ((done < steps)) && cut_short=$((cut_short + 1))
    before=$(if ((done == 0)); then cat first; else sed -n "${done}p" whole | cut -d' ' -f2; fi)
    after=$(sed -n "$((done + 1))p" whole | cut -d' ' -f2)
    now=$("$writer" library.db) || fail "what is there cannot be read"
    [ "$now" = "$before" ] || [ "$now" = "$after" ] || fail "after $done answered steps it is as after none of them"
    [ -z "$(ls | grep waiting)" ] || fail "what waited lies beside the library still"
    "$cli" library --db library.db verify > verified 2>&1 || fail "$(cat verified)"
done

echo "$answered changes answered, $cut_short of $rounds runs cut short, none lost, none half done"
round=end
((answered > 0)) || fail "nothing was ever answered"
((cut_short > 0)) || fail "nothing was ever cut short"
