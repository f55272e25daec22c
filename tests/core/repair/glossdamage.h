// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/gbk.h"
#include "core/text/pinyin.h"

#include <QList>
#include <QString>

#include <utility>
#include <vector>

/// Does to a text what a site does that searches and replaces in the bytes of GBK: see ByteShift. For tests.
namespace glossdamage
{

using Key = std::pair<char16_t, QString>;

inline QString reading(char16_t character)
{
    return core::text::pinyin::readings(character).value(0);
}

/// Marks of readings lie behind all bytes.
constexpr int marker = 0x1000;

inline std::vector<int> bytesOf(const QString &text)
{
    std::vector<int> out;
    for (const QChar c : text) {
        if (c.unicode() < 0x80) {
            out.push_back(c.unicode());
            continue;
        }
        const auto pair = core::text::gbk::encoded(c.unicode());
        Q_ASSERT_X(pair, "glossdamage", "the text must lie within GBK");
        out.push_back(pair.lead);
        out.push_back(pair.trail);
    }
    return out;
}

inline std::vector<int> glossed(const std::vector<int> &bytes, char16_t key, int number)
{
    const auto pair = core::text::gbk::encoded(key);
    std::vector<int> out;
    for (size_t i = 0; i < bytes.size(); ++i) {
        out.push_back(bytes[i]);
        if (i + 1 < bytes.size() && bytes[i] == pair.lead && bytes[i + 1] == pair.trail) {
            out.insert(out.end(), {bytes[i + 1], '(', marker + number, ')'});
            ++i;
        }
    }
    return out;
}

inline QString decoded(const std::vector<int> &bytes, const QList<Key> &keys)
{
    namespace gbk = core::text::gbk;
    QString out;
    for (size_t i = 0; i < bytes.size();) {
        const int c = bytes[i];
        const int d = i + 1 < bytes.size() ? bytes[i + 1] : 0;
        const gbk::Pair pair{static_cast<quint8>(c), static_cast<quint8>(d < 0x100 ? d : 0)};
        if (c >= marker) {
            out += keys.at(c - marker).second;
            ++i;
        } else if (c < 0x81) {
            out += QChar(c);
            ++i;
        } else if (const char16_t character = gbk::decoded(pair)) {
            out += QChar(character);
            i += 2;
        } else if (gbk::isDropped(pair)) {
            i += 2;
        } else {
            out += u'?';
            i += d == '(' ? 2 : 1;
        }
    }
    return out;
}

/// `clean` with the reading of each key put behind its bytes, one key after the other; then full-width marks made
/// half-width where `halfMarks` says so.
inline QString damaged(const QString &clean, const QList<Key> &keys, bool halfMarks = false)
{
    std::vector<int> bytes = bytesOf(clean);
    for (qsizetype i = 0; i < keys.size(); ++i)
        bytes = glossed(bytes, keys.at(i).first, static_cast<int>(i));
    QString out = decoded(bytes, keys);
    if (halfMarks) {
        for (const auto &[full, half] : {std::pair(u'，', u','), {u'；', u';'}, {u'：', u':'}, {u'？', u'?'}})
            out.replace(QChar(full), QChar(half));
    }
    return out;
}

/// The keys for the characters of `characters`, with their usual readings.
inline QList<Key> keysFor(QStringView characters)
{
    QList<Key> out;
    for (const QChar c : characters)
        out.append({c.unicode(), reading(c.unicode())});
    return out;
}

} // namespace glossdamage
