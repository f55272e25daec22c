// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/rearrangedtext.h"

#include "core/base/hugepages.h"
#include "core/text/lineends.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace core::document
{

namespace
{
void moveUnits(const QChar *from, qsizetype count, QChar *to)
{
    if (count > 0 && from != to)
        std::memmove(to, from, static_cast<size_t>(count) * sizeof(QChar));
}

/// How far `text` must first go up, so that no stretch is written over before it is read; nothing where they do not
/// ascend in the text.
std::optional<qsizetype> liftOf(const QList<PlacedStretch> &stretches)
{
    qsizetype lift = 0;
    qsizetype end = 0;
    for (const PlacedStretch &stretch : stretches) {
        if (stretch.from.start() < end)
            return std::nullopt;
        lift = std::max(lift, stretch.to - stretch.from.start());
        end = stretch.from.end();
    }
    return lift;
}

/// `to` may overlap `from` where it lies before it by the lift at least.
void write(const QChar *from, const QList<PlacedStretch> &stretches, QStringView glue, QChar *to)
{
    qsizetype end = 0;
    const QChar *next = glue.data();
    for (const PlacedStretch &stretch : stretches) {
        const qsizetype gap = stretch.to - end;
        moveUnits(next, gap, to + end);
        next += gap;
        QChar *const begin = to + stretch.to;
        moveUnits(from + stretch.from.start(), stretch.from.length(), begin);
        const QStringView written(begin, stretch.from.length());
        for (qsizetype at = text::lineEndFrom(written, 0); at < written.size(); at = text::lineEndFrom(written, at + 1))
            begin[at] = u' ';
        end = stretch.to + stretch.from.length();
    }
    moveUnits(next, glue.data() + glue.size() - next, to + end);
}

/// Gives back room that is a good part of the whole.
void squeezeIfLoose(QString &text)
{
    if (text.capacity() - text.size() > text.size() / 4)
        text.squeeze();
}
} // namespace

QString rearranged(QString text, const QList<PlacedStretch> &stretches, QStringView glue, qsizetype length)
{
    const std::optional<qsizetype> lift = liftOf(stretches);
    const qsizetype size = text.size();
    if (lift && text.isDetached() && text.capacity() >= std::max(size + *lift, length)) {
        text.resize(std::max(size + *lift, length));
        moveUnits(text.constData(), size, text.data() + *lift);
        write(text.constData() + *lift, stretches, glue, text.data());
        text.truncate(length);
        squeezeIfLoose(text);
        return text;
    }
    QString out(length, Qt::Uninitialized);
    wishHugePages(out.constData(), static_cast<size_t>(length) * sizeof(QChar));
    write(text.constData(), stretches, glue, out.data());
    return out;
}

} // namespace core::document
