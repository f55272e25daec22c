#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures from process start to the first page of text on the screen, a fresh library and settings each run, in turns
with a bare Qt window that paints one page of the same text: measure_start.py BUILD RUNS FILE...

Columns, in milliseconds: least and median of the bare window, of the program, their ratio (of the medians, goal 1.5),
then until the whole document is there (once), and what the program then holds, against 3 times the file and 80 MB."""
import os
import statistics
import subprocess
import sys
import tempfile
import time

GOAL = 1.5
WAIT_SECONDS = 300


def run(command, stop_at, folder):
    """Starts command, returns {step: milliseconds since the start} up to stop_at."""
    environment = dict(os.environ, ZHUPI_TRACE="1", HOME=folder, XDG_DATA_HOME=folder + "/data",
                       XDG_CONFIG_HOME=folder + "/config", XDG_RUNTIME_DIR=folder, QT_QPA_PLATFORM="xcb")
    environment.pop("XDG_CACHE_HOME", None)
    steps = {}
    start = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
        for line in process.stderr:
            words = line.split()
            if words[:1] != ["zhupi-trace"]:
                continue
            value = int(words[2])
            steps[words[1]] = value if words[1] == "resident" else (value - start) / 1e6
            if words[1] == stop_at or time.clock_gettime_ns(time.CLOCK_MONOTONIC) - start > WAIT_SECONDS * 1e9:
                break
        process.terminate()
    if stop_at not in steps:
        sys.exit(f"{command[0]} ended without '{stop_at}'")
    return steps


def start(command, stop_at="first-page"):
    with tempfile.TemporaryDirectory() as folder:
        return run(command, stop_at, folder)


def main():
    build, runs, files = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    print(f"{'file':16} {'bare least':>11} {'median':>8} {'zhupi least':>12} {'median':>8} {'ratio':>7}"
          f" {'whole ms':>9} {'resident':>9} {'goal MB':>8}")
    good = True
    for path in files:
        bare, own = [], []
        for _ in range(runs):
            bare.append(start([f"{build}/tests/bare-window", path])["first-page"])
            own.append(start([f"{build}/zhupi", path])["first-page"])
        ratio = statistics.median(own) / statistics.median(bare)
        whole = start([f"{build}/zhupi", path], "resident")
        resident, most = whole["resident"] * 1024 / 1e6, 3 * os.path.getsize(path) / 1e6 + 80
        good = good and ratio <= GOAL and resident <= most
        print(f"{os.path.basename(path):16} {min(bare):11.0f} {statistics.median(bare):8.0f} {min(own):12.0f}"
              f" {statistics.median(own):8.0f} {ratio:6.2f}x {whole['whole-document']:9.0f} {resident:9.0f} {most:8.0f}")
    print("goals: ratio at most 1.5, resident at most 3 times the file and 80 MB:", "met" if good else "NOT met")
    sys.exit(0 if good else 1)


main()
