// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/escapedencoding.h"

#include <algorithm>
#include <array>

namespace core::text
{

namespace
{
struct Designation {
    QByteArrayView bytes; ///< behind the escape character
    QLatin1StringView encoding;
};

QLatin1StringView designatedAt(QByteArrayView behind)
{
    static constexpr std::array designations{
        Designation{"$B", QLatin1StringView("ISO-2022-JP")},  Designation{"$@", QLatin1StringView("ISO-2022-JP")},
        Designation{"$(D", QLatin1StringView("ISO-2022-JP")}, Designation{"$)C", QLatin1StringView("ISO-2022-KR")},
        Designation{"$)A", QLatin1StringView("ISO-2022-CN")}, Designation{"$)G", QLatin1StringView("ISO-2022-CN")},
    };
    for (const Designation &designation : designations) {
        if (behind.startsWith(designation.bytes))
            return designation.encoding;
    }
    return {};
}

/// Pairs of GB 2312 up to ~}: rows 21 to 77, cells 21 to 7E.
bool holdsPairs(QByteArrayView behind)
{
    qsizetype i = 0;
    while (i + 1 < behind.size() && behind[i] >= 0x21 && behind[i] <= 0x77 && behind[i + 1] >= 0x21 &&
           behind[i + 1] <= 0x7E)
        i += 2;
    return i > 0 && behind.sliced(i).startsWith("~}");
}
} // namespace

QLatin1StringView escapedEncoding(QByteArrayView bytes)
{
    constexpr char escape = '\x1B';
    if (std::any_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<uchar>(c) >= 0x80; }))
        return {};
    for (qsizetype at = bytes.indexOf(escape); at >= 0; at = bytes.indexOf(escape, at + 1)) {
        if (const QLatin1StringView found = designatedAt(bytes.sliced(at + 1)); !found.isEmpty())
            return found;
    }
    for (qsizetype at = bytes.indexOf("~{"); at >= 0; at = bytes.indexOf("~{", at + 1)) {
        if (holdsPairs(bytes.sliced(at + 2)))
            return QLatin1StringView("HZ-GB-2312");
    }
    return {};
}

} // namespace core::text
