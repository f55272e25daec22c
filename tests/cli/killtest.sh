#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Kills `zhupi-cli library annotate --batch` and `library outline --batch` at random moments. Whatever was answered must
# be in the library afterwards, and the library must be whole.
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

corrected=75 # lines a round; of four one becomes a heading, one is split, one joined, one a caption
# Each round of corrections has lines of its own: a line that is corrected again keeps only the later word.
write_outline() { # WHICH, from 0 to 4
    local i say
    for ((i = corrected * $1 + 2; i < corrected * ($1 + 1) + 2; i++)); do
        case $((i % 4)) in
        0) say='"quote":"第'$i'段写的","gesture":"heading","level":2' ;;
        1) say='"quote":"请记在第'$i'页","gesture":"split"' ;;
        2) say='"quote":"第'$i'段写的","gesture":"join-previous"' ;;
        3) say='"quote":"第'$i'段写的","gesture":"role","role":"caption"' ;;
        esac
        printf '{"document":"%s",%s}\n' "$id" "$say"
    done > outline.jsonl
}

new_library() {
    rm -rf library.db* library.originals
    id=$("$cli" library --db library.db add text.txt | cut -f1)
    [ -n "$id" ] || fail "the text cannot be added"
    for ((i = 1; i <= lines; i++)); do
        printf '{"document":"%s","quote":"第%d件事","tags":["页/%d"],"note":"n%d"}\n' "$id" "$i" $((i % 7)) "$i"
    done > annotate.jsonl
    write_outline 0
    : > annotate.all
    : > outline.all
}

# Runs COMMAND's whole batch in a new library and prints how many microseconds it took: kills are spread over that time.
whole() { # COMMAND LINES-ANSWERED MEMBER
    local start took
    new_library
    start=$(date +%s%N)
    "$cli" library --db library.db "$1" --batch "$1.jsonl" > answers
    took=$((($(date +%s%N) - start) / 1000))
    [ "$(grep -c "\"$3\"" answers)" = "$2" ] || fail "not every line of $1 was done: $(grep -m 1 '"error"' answers)"
    "$cli" library --db library.db verify > verified 2>&1 || fail "$(cat verified)"
    echo $took
}

listed() { # COMMAND: the ids that the library has
    if [ "$1" = annotate ]; then
        "$cli" library --db library.db notes | cut -f1
    else
        "$cli" library --db library.db outline --document "$id" --corrections | cut -f1
    fi
}

round=0
annotate_us=$(whole annotate $lines id) || { echo "$annotate_us"; exit 1; }
outline_us=$(whole outline $corrected made) || { echo "$outline_us"; exit 1; }
new_library

annotate_answered=0
outline_answered=0
cut_short=0
for ((round = 1; round <= rounds; round++)); do
    if ((round % 10 == 1)); then
        new_library
    fi
    command=annotate whole_us=$annotate_us all=$lines
    if ((round % 2 == 0)); then
        # Twice its time: most of it goes by before the first answer where the machine is busy.
        command=outline whole_us=$((2 * outline_us)) all=$corrected
        write_outline $(((round - 1) % 10 / 2))
    fi
    "$cli" library --db library.db $command --batch $command.jsonl > answers &
    pid=$!
    wait_us=$(((RANDOM * 32768 + RANDOM) % whole_us))
    sleep "$((wait_us / 1000000)).$(printf %06d $((wait_us % 1000000)))"
    kill -9 "$pid" 2> /dev/null
    wait "$pid" 2> /dev/null

    # A line without its end was not answered.
    sed -n 's/^.*"\(id":\|made":\[\)"\([0-9a-f-]\{36\}\)".*}$/\2/p' answers > ids
    count=$(wc -l < ids)
    ((${command}_answered += count))
    ((count < all)) && cut_short=$((cut_short + 1))
    cat ids >> $command.all

    for kind in annotate outline; do
        listed $kind > listed || fail "$kind: what is there cannot be listed"
        missing=$(comm -23 <(sort $kind.all) <(sort listed) | wc -l)
        [ "$missing" = 0 ] || fail "$missing answered lines of $kind are missing"
    done
    "$cli" library --db library.db verify > verified 2>&1 || fail "$(cat verified)"
done

echo "$annotate_answered annotations and $outline_answered corrections answered," \
    "$cut_short of $rounds runs cut short, none lost"
round=end
((annotate_answered > 0)) || fail "nothing was ever answered"
((outline_answered > 0)) || fail "no correction was ever answered"
((cut_short > 0)) || fail "nothing was ever cut short"
