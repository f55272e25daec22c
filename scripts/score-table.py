#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the means by shape of a scored table, and with a third argument what changed against the stored one.

usage: score-table.py NEW.csv STORED.csv [diff]
"""
import csv
import os
import shutil
import sys

COLUMNS = ["fidelity", "para_f1", "head_f1", "level", "art_f1", "title", "meta_kept"]


def rows(path):
    with open(path, encoding="utf8", newline="") as file:
        return list(csv.DictReader(file))


def mean(values):
    values = [float(v) for v in values if v not in ("", None)]
    return f"{sum(values) / len(values):10.4f}" if values else "         -"


def main():
    new, stored, diff = sys.argv[1], sys.argv[2], len(sys.argv) > 3 and sys.argv[3]
    table = rows(new)
    shapes = sorted({row["shape"] for row in table}, key=lambda s: (len(s), s))
    print(f"{'shape':6}{'n':>4}" + "".join(f"{c:>10}" for c in COLUMNS))
    for shape in shapes + ["all"]:
        part = [row for row in table if shape in ("all", row["shape"])]
        print(f"{shape:6}{len(part):4}" + "".join(mean([row[c] for row in part]) for c in COLUMNS))
    if not diff:
        return
    if os.path.exists(stored):
        before = {(row["shape"], row["name"]): row for row in rows(stored)}
        for row in table:
            old = before.get((row["shape"], row["name"]))
            if not old:
                continue
            changes = [f"{c} {old[c]} → {row[c]}" for c in COLUMNS
                       if row[c] and old[c] and abs(float(row[c]) - float(old[c])) >= 0.0005]
            if changes:
                print(row["shape"], row["name"], ", ".join(changes))
    os.makedirs(os.path.dirname(stored), exist_ok=True)
    shutil.copyfile(new, stored)


if __name__ == "__main__":
    main()
