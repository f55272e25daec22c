// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/readings.h"

#include "core/text/pinyin.h"
#include "core/text/wordreadings.h"

#include <algorithm>
#include <utility>

namespace app::reader
{

using core::document::Span;
using core::document::SpanKind;
using core::text::TextRange;

namespace
{
/// A word is hardly longer, and what is longer is read without one reading for the whole.
constexpr qsizetype longestBase = 64;
} // namespace

void Readings::setDocument(const core::document::Document &document)
{
    m_document = document;
    m_hasGlosses = document.repairs().count(core::text::PassId::PinyinGloss) > 0;
    m_asked.clear();
}

bool Readings::isShown(const Span &span) const
{
    if (span.kind != SpanKind::Ruby || span.value.isEmpty() || span.range.isEmpty() ||
        span.range.length() > longestBase)
        return false;
    return m_glosses == Glosses::Shown || !m_hasGlosses || !core::text::pinyin::parse(span.value);
}

std::vector<Reading> Readings::carried(TextRange part) const
{
    std::vector<Reading> found;
    const auto &spans = m_document.spans();
    auto it = std::lower_bound(spans.cbegin(), spans.cend(), part.start(),
                               [](const Span &s, qsizetype o) { return s.range.start() < o; });
    for (; it != spans.cend() && it->range.start() < part.end(); ++it) {
        if (isShown(*it) && (found.empty() || found.back().base.end() <= it->range.start()))
            found.push_back({it->range.intersected(part), it->value});
    }
    return found;
}

std::vector<Reading> Readings::made(TextRange part) const
{
    std::vector<Reading> found;
    auto asked = std::upper_bound(m_asked.begin(), m_asked.end(), part.start(),
                                  [](qsizetype o, TextRange passage) { return o < passage.end(); });
    if (asked == m_asked.end() || asked->start() >= part.end())
        return found;
    // The words are found in the whole part: a passage may begin or end inside one.
    const QStringView text = QStringView(m_document.text()).mid(part.start(), part.length());
    for (const auto &reading : core::text::pinyin::readingsIn(text)) {
        const TextRange base = reading.range.shifted(part.start());
        while (asked != m_asked.end() && asked->end() <= base.start())
            ++asked;
        if (asked == m_asked.end())
            break;
        if (asked->contains(base))
            found.push_back({base, reading.reading.toString(),
                             reading.byWord ? Reading::Source::Word : Reading::Source::Character});
    }
    return found;
}

std::vector<Reading> Readings::in(TextRange part) const
{
    std::vector<Reading> all = carried(part);
    if (m_asked.empty())
        return all;
    const std::vector<Reading> own = std::exchange(all, {});
    auto next = own.begin();
    for (Reading &reading : made(part)) {
        for (; next != own.end() && next->base.start() < reading.base.end(); ++next)
            all.push_back(*next);
        if (all.empty() || all.back().base.end() <= reading.base.start())
            all.push_back(std::move(reading));
    }
    all.insert(all.end(), next, own.end());
    return all;
}

} // namespace app::reader
