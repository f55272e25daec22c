// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/straytags.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace core::repair
{

using text::TextRange;

namespace
{
constexpr qsizetype longestTag = 4000;
constexpr qsizetype longestComment = 20000;
constexpr size_t deepestNesting = 64;

struct Known {
    TagEffect effect;
    bool alone;
};

const QHash<QString, Known> &knownTags()
{
    static const QHash<QString, Known> all = [] {
        QHash<QString, Known> out;
        const auto add = [&out](TagEffect effect, bool alone, const char *names) {
            for (const QString &name : QString::fromLatin1(names).split(u' '))
                out.insert(name, {effect, alone});
        };
        add(TagEffect::Inline, false,
            "a abbr b big cite code em font i ins del kbd label mark nobr s small span strike strong sub sup tt u");
        add(TagEffect::Inline, true, "img wbr input");
        add(TagEffect::Block, true, "br hr");
        add(TagEffect::Block, false,
            "address article blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 "
            "h6 head header "
            "html li main nav ol p pre section table tbody tfoot thead tr ul");
        add(TagEffect::Cell, false, "td th");
        add(TagEffect::Code, false, "script style");
        return out;
    }();
    return all;
}

bool isNameCharacter(QChar c)
{
    return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u':' || c == u'-' || c == u'_');
}

qsizetype skipBlanks(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at;
}

/// Behind the attributes that begin at `at`, up to ">" or "/>"; nullopt when they are none.
std::optional<qsizetype> skipAttributes(QStringView text, qsizetype at, bool &valued)
{
    for (;;) {
        at = skipBlanks(text, at);
        if (at >= text.size())
            return std::nullopt;
        if (text[at] == u'>' || text.sliced(at).startsWith(u"/>"))
            return at;
        const qsizetype name = at;
        while (at < text.size() && isNameCharacter(text[at]))
            ++at;
        const qsizetype equals = skipBlanks(text, at);
        if (at == name || equals >= text.size() || text[equals] != u'=')
            return std::nullopt; // "a <b and c>": no attribute without a value
        at = skipBlanks(text, equals + 1);
        if (at >= text.size())
            return std::nullopt;
        valued = true;
        const QChar quote = text[at];
        if (quote == u'"' || quote == u'\'') {
            at = text.indexOf(quote, at + 1);
            if (at < 0)
                return std::nullopt;
            ++at;
        } else {
            while (at < text.size() && !text[at].isSpace() && text[at] != u'>')
                ++at;
        }
    }
}

/// Finds comments. Remembers where the next one ends, so that all questions in ascending order are linear together.
class Comments
{
public:
    explicit Comments(QStringView text) : m_text(text) {}

    std::optional<StrayTag> at(qsizetype start)
    {
        if (!m_text.sliced(start).startsWith(u"<!--"))
            return std::nullopt;
        if (m_end >= 0 && m_end < start + 4)
            m_end = m_text.indexOf(u"-->", start + 4);
        if (m_end < 0 || m_end - start > longestComment)
            return std::nullopt;
        return StrayTag{{start, m_end + 3}, TagEffect::Comment, {}, false, true, true, false};
    }

private:
    QStringView m_text;
    qsizetype m_end = 0; ///< of the next comment; -1 when there is none any more
};

std::optional<StrayTag> tagAt(QStringView text, qsizetype start)
{
    const QStringView window = text.sliced(start, std::min(longestTag, text.size() - start));
    qsizetype at = 1;
    const bool closing = window.size() > 1 && window[1] == u'/';
    at += closing;
    const qsizetype nameStart = at;
    while (at < window.size() && isNameCharacter(window[at]))
        ++at;
    if (at == nameStart || !window[nameStart].isLetter())
        return std::nullopt;
    const QString name = window.sliced(nameStart, at - nameStart).toString().toLower();
    const auto known = knownTags().constFind(name);
    const bool office =
        name.startsWith(u"o:") || name.startsWith(u"w:") || name.startsWith(u"v:") || name.startsWith(u"st1:");
    if (known == knownTags().constEnd() && !office)
        return std::nullopt;
    StrayTag tag;
    tag.closing = closing;
    const auto end = skipAttributes(window, at, tag.attributes);
    if (!end)
        return std::nullopt;
    const bool slash = window[*end] == u'/';
    tag.range = {start, start + *end + (slash ? 2 : 1)};
    tag.name = name;
    tag.effect = office ? TagEffect::Inline : known->effect;
    tag.alone = office || known->alone || slash;
    tag.attributes = tag.attributes || office;
    return tag;
}

/// Finds each end tag's start tag. An end tag inside another element closes that one too.
void pair(std::vector<StrayTag> &tags)
{
    std::vector<size_t> open;
    for (size_t i = 0; i < tags.size(); ++i) {
        StrayTag &tag = tags[i];
        if (tag.alone)
            continue;
        if (!tag.closing) {
            if (open.size() == deepestNesting)
                open.erase(open.begin());
            open.push_back(i);
            continue;
        }
        const auto match = std::find_if(open.rbegin(), open.rend(), [&](size_t k) { return tags[k].name == tag.name; });
        if (match == open.rend())
            continue;
        tags[*match].paired = true;
        tag.paired = true;
        open.erase(match.base() - 1, open.end());
    }
}
} // namespace

std::vector<StrayTag> strayTags(QStringView text)
{
    std::vector<StrayTag> out;
    Comments comments(text);
    for (qsizetype at = text.indexOf(u'<'); at >= 0; at = text.indexOf(u'<', at + 1)) {
        auto tag = comments.at(at);
        if (!tag)
            tag = tagAt(text, at);
        if (!tag)
            continue;
        at = tag->range.end() - 1;
        out.push_back(*tag);
    }
    pair(out);
    return out;
}

} // namespace core::repair
