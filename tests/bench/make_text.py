#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes about N megabytes (UTF-8) of Chinese prose in numbered chapters and sections, from a stock of invented
sentences that are shuffled, so that no part repeats another: make_text.py N [SEED] [--one-line]"""
import random
import sys

DIGITS = "零一二三四五六七八九"
THINGS = "道路 桥梁 水渠 校舍 账目 档案 苗木 粮仓 渡口 集市 诊所 书室 灯塔 茶园 工坊 河堤".split()
DEEDS = "修整 查看 登记 清点 扩建 更换 巡护 复核 记录 商议".split()
PLACES = "东村 西镇 南湾 北坡 上游 下游 山口 江边 旧城 新区".split()


def numeral(n):
    """n in Chinese numerals, up to 9,999."""
    if n < 10:
        return DIGITS[n]
    if n < 20:
        return "十" + (DIGITS[n % 10] if n % 10 else "")
    for unit, word in ((1000, "千"), (100, "百"), (10, "十")):
        if n >= unit:
            rest = n % unit
            gap = "零" if 0 < rest < unit // 10 else ""
            low = "一" if unit > 10 and 10 <= rest < 20 else ""
            return DIGITS[n // unit] + word + (gap + low + numeral(rest) if rest else "")
    raise ValueError(n)


def sentence(rng):
    opening = f"{rng.choice(PLACES)}的人{rng.choice(DEEDS)}了{rng.choice(THINGS)}和{rng.choice(THINGS)}"
    middle = f"{rng.choice(DEEDS)}{rng.choice(THINGS)}用去{rng.randint(2, 90)}天"
    return f"{opening}，{middle}，其中{rng.randint(2, 9000)}处在{rng.choice(PLACES)}{rng.choice('。。。！？')}"


def heading(rng):
    return f"{rng.choice(DEEDS)}{rng.choice(PLACES)}{rng.choice(THINGS)}"


def main():
    words = [a for a in sys.argv[1:] if not a.startswith("--")]
    if not words:
        sys.exit(__doc__)
    wanted = int(float(words[0]) * 1e6)
    rng = random.Random(int(words[1]) if len(words) > 1 else 1)
    stock = [sentence(rng) for _ in range(5000)]
    written = 0

    def put(text):
        nonlocal written
        line = ("　　" + text if "--one-line" in sys.argv else text + "\n").encode()
        written += len(line)
        sys.stdout.buffer.write(line)

    put("各地事务记录")
    chapter = 0
    while written < wanted:
        chapter += 1
        put(f"第{numeral(chapter)}章 {heading(rng)}")
        for section in range(1, rng.randint(3, 7)):
            put(f"{numeral(section)}、{heading(rng)}")
            for _ in range(rng.randint(2, 8)):
                put("".join(rng.choices(stock, k=rng.randint(2, 9))))


main()
