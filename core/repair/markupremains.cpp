// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/markupremains.h"

#include "core/repair/aozoranotation.h"
#include "core/repair/entities.h"
#include "core/repair/markdownnotes.h"
#include "core/repair/markdownsigns.h"
#include "core/repair/straytags.h"
#include "core/repair/wikitools.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace core::repair
{

using text::EditList;
using text::TextRange;

namespace
{
constexpr int fewestPairs = 3;
constexpr int fewestBreaks = 3;
constexpr double mentionShare = 0.2;
constexpr double proseShare = 0.6;
constexpr qsizetype longestCode = 20000;
constexpr size_t longestRun = 16;

QChar charBefore(const QString &text, qsizetype at)
{
    return at > 0 ? text.at(at - 1) : QChar(u'\n');
}

QChar charAt(const QString &text, qsizetype at)
{
    return at < text.size() ? text.at(at) : QChar(u'\n');
}

bool isQuoting(QChar c)
{
    return QStringView(u"`'\"“”‘’「」『』（）()【】《》").contains(c);
}

/// A tag that the text talks about: in quotation marks, or by itself between words.
bool isMention(const QString &text, const StrayTag &tag)
{
    const QChar before = charBefore(text, tag.range.start());
    const QChar after = charAt(text, tag.range.end());
    return before == u'`' || after == u'`' || (isQuoting(before) && isQuoting(after)) ||
           (!tag.paired && !tag.alone && !tag.attributes);
}

struct Evidence {
    int attributes = 0;
    int pairs = 0;
    int breaks = 0;
    int mentions = 0;
    int prose = 0; ///< lines with tags on which words outweigh the names of the tags
    int code = 0;  ///< the others
};

/// Weighs a line's words against the bare tags on it: code consists of tags.
void weighLines(const QString &text, const std::vector<StrayTag> &tags, Evidence &evidence)
{
    for (size_t i = 0; i < tags.size();) {
        const qsizetype lineStart =
            tags[i].range.start() == 0 ? 0 : text.lastIndexOf(u'\n', tags[i].range.start() - 1) + 1;
        qsizetype lineEnd = text.indexOf(u'\n', tags[i].range.start());
        lineEnd = lineEnd < 0 ? text.size() : lineEnd;
        qsizetype inTags = 0;
        qsizetype bare = 0;
        for (; i < tags.size() && tags[i].range.start() < lineEnd; ++i) {
            inTags += tags[i].range.length();
            bare += tags[i].attributes || tags[i].effect == TagEffect::Comment ? 2 : tags[i].name.size();
            lineEnd = std::max(lineEnd, std::min(text.size(), tags[i].range.end()));
        }
        const QStringView line = QStringView(text).sliced(lineStart, lineEnd - lineStart);
        const auto wide = std::count_if(line.begin(), line.end(), [](QChar c) { return c.unicode() >= 0x2E80; });
        const qsizetype words = line.size() - inTags + wide; // a wide character says as much as two letters
        const bool indented = charAt(text, lineStart) == u' ' && charAt(text, lineStart + 1) == u' ' && words < 20;
        (words >= bare && !indented ? evidence.prose : evidence.code) += 1;
    }
}

Evidence gather(const QString &text, const std::vector<StrayTag> &tags)
{
    Evidence out;
    for (const StrayTag &tag : tags) {
        out.attributes += tag.attributes;
        out.pairs += tag.paired && tag.closing;
        out.breaks += tag.name == u"br" || tag.name == u"hr";
        out.mentions += isMention(text, tag);
    }
    weighLines(text, tags, out);
    return out;
}

bool convinces(const Evidence &e, size_t tags)
{
    const bool enough = (e.attributes > 0 && e.attributes + e.pairs + e.breaks >= 2) || e.pairs >= fewestPairs ||
                        e.breaks >= fewestBreaks;
    return enough && e.mentions <= mentionShare * static_cast<double>(tags) &&
           e.prose >= proseShare * static_cast<double>(e.prose + e.code);
}

/// Generics and comparisons look like tags that are never closed.
bool isRemain(const StrayTag &tag)
{
    return tag.attributes || tag.paired || tag.alone || tag.effect == TagEffect::Comment ||
           (tag.closing && tag.effect == TagEffect::Block);
}

bool hasWords(const QString &text, qsizetype from, qsizetype to)
{
    return std::any_of(text.cbegin() + from, text.cbegin() + to, [](QChar c) { return !c.isSpace(); });
}

/// What is cut, in order: tags, and scripts and styles with their content.
std::vector<StrayTag> cuts(const std::vector<StrayTag> &tags)
{
    std::vector<StrayTag> out;
    for (size_t i = 0; i < tags.size(); ++i) {
        if (!isRemain(tags[i]))
            continue;
        StrayTag cut = tags[i];
        if (cut.effect == TagEffect::Code && !cut.closing && cut.paired) {
            size_t end = i + 1;
            while (end < tags.size() && !(tags[end].closing && tags[end].name == cut.name))
                ++end;
            if (end < tags.size() && tags[end].range.end() - cut.range.start() <= longestCode) {
                cut.range = {cut.range.start(), tags[end].range.end()};
                i = end;
            }
        }
        out.push_back(cut);
    }
    return out;
}

/// What parts the words before tag `first` from those after it and the tags that follow at once: the strongest of them
/// decides. A weaker one waits for it.
QStringView glueOf(const QString &text, const std::vector<StrayTag> &cut, size_t first)
{
    if (cut[first].effect == TagEffect::Block)
        return u"\n";
    if (cut[first].effect != TagEffect::Cell)
        return {};
    for (size_t i = first + 1; i < cut.size() && !hasWords(text, cut[i - 1].range.end(), cut[i].range.start()); ++i) {
        if (cut[i].effect == TagEffect::Block)
            return {};
        if (i - first > longestRun)
            break;
    }
    return u"\t";
}

/// A second line break where nothing was written since the first: an empty line.
bool isEmptyLine(const QString &text, const std::vector<StrayTag> &cut, size_t i)
{
    return i > 0 && cut[i].name == u"br" && cut[i - 1].name == u"br" &&
           !hasWords(text, cut[i - 1].range.end(), cut[i].range.start());
}

EditList tagEdits(const QString &text)
{
    EditList edits(text::PassId::MarkupRemains);
    const std::vector<StrayTag> tags = strayTags(text);
    if (tags.empty() || !convinces(gather(text, tags), tags.size()))
        return edits;
    const std::vector<StrayTag> cut = cuts(tags);
    // Whether words follow on the same line, tags looked through: found from behind.
    std::vector<bool> wordsAhead(cut.size());
    for (size_t i = cut.size(); i-- > 0;) {
        const qsizetype from = cut[i].range.end();
        const qsizetype next = i + 1 < cut.size() ? cut[i + 1].range.start() : text.size();
        qsizetype end = from;
        while (end < next && text.at(end).isSpace() && text.at(end) != u'\n')
            ++end;
        wordsAhead[i] = end < next ? text.at(end) != u'\n' : i + 1 < cut.size() && wordsAhead[i + 1];
    }
    const int reason =
        edits.reason(QCoreApplication::translate("core::repair", "A tag of a web page was left in the text."));
    qsizetype last = 0;
    bool wordsBehind = false;
    for (size_t i = 0; i < cut.size(); ++i) {
        const qsizetype lineEnd = QStringView(text).sliced(last, cut[i].range.start() - last).lastIndexOf(u'\n');
        const qsizetype from = lineEnd < 0 ? last : last + lineEnd + 1;
        wordsBehind = (lineEnd < 0 && wordsBehind) || hasWords(text, from, cut[i].range.start());
        const QStringView glue = wordsBehind && wordsAhead[i] ? glueOf(text, cut, i) : QStringView();
        wordsBehind = wordsBehind && glue.isEmpty();
        edits.replace(cut[i].range, isEmptyLine(text, cut, i) ? u"\n" : glue, reason);
        last = cut[i].range.end();
    }
    return edits;
}
} // namespace

document::Manuscript markupRemains(document::Manuscript manuscript, const CancelToken &cancel)
{
    manuscript = std::move(manuscript).edited(entityEdits(manuscript.text, cancel));
    if (cancel.isCancelled())
        return manuscript;
    if (manuscript.text.contains(u'<'))
        manuscript = std::move(manuscript).edited(tagEdits(manuscript.text));
    manuscript = wikiTools(std::move(manuscript), cancel);
    manuscript = markdownNotes(markdownSigns(std::move(manuscript), cancel));
    return aozoraNotation(std::move(manuscript), cancel);
}

} // namespace core::repair
