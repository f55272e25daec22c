// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/hyphenator.h"

#include "core/text/hyphenpatterns.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

namespace core::text
{

using namespace Qt::Literals::StringLiterals;

namespace
{
/// Of the language's usual form, of another one, or of the language alone.
struct DictionaryNames {
    QStringView language;
    QStringList names;
};
const QList<DictionaryNames> &dictionaries()
{
    static const QList<DictionaryNames> all{
        {u"en", {u"hyph_en_US.dic"_s, u"hyph_en_GB.dic"_s, u"hyph_en.dic"_s}},
        {u"fr", {u"hyph_fr.dic"_s, u"hyph_fr_FR.dic"_s}},
        {u"es", {u"hyph_es_ES.dic"_s, u"hyph_es.dic"_s}},
        {u"it", {u"hyph_it_IT.dic"_s, u"hyph_it.dic"_s}},
        {u"pt", {u"hyph_pt_PT.dic"_s, u"hyph_pt_BR.dic"_s, u"hyph_pt.dic"_s}},
        {u"nl", {u"hyph_nl_NL.dic"_s, u"hyph_nl.dic"_s}},
        {u"de", {u"hyph_de_DE.dic"_s, u"hyph_de.dic"_s}},
        {u"ru", {u"hyph_ru_RU.dic"_s, u"hyph_ru.dic"_s}},
    };
    return all;
}
constexpr qsizetype shortestWord = 6;
constexpr qsizetype longestWord = 60;
constexpr qsizetype leastBefore = 2;
constexpr qsizetype leastBehind = 3;

/// From here on scripts are written without blanks.
constexpr char16_t firstEastAsian = 0x2E80;
constexpr QChar rightQuote(0x2019);

bool isLetter(QChar c)
{
    return c.isLetter() && c.unicode() < firstEastAsian && !c.isSurrogate();
}

/// What stands between two blanks, Han or quotation marks.
bool isTokenEnd(QChar c)
{
    return c.isSpace() || c.unicode() >= firstEastAsian || c == QChar(0x2014) || c == QChar(0x2013);
}

/// Addresses, paths, identifiers, formulas: nothing in them is a word of the language.
bool isCode(QStringView token)
{
    static constexpr QStringView signs = u"/\\@_=<>{}|~^#$%&+*";
    for (qsizetype i = 0; i < token.size(); ++i) {
        const QChar c = token.at(i);
        if (c.isDigit() || signs.contains(c))
            return true;
        const bool inside = i > 0 && i + 1 < token.size() && isLetter(token.at(i - 1)) && isLetter(token.at(i + 1));
        if (inside && (c == u'.' || c == u':'))
            return true;
    }
    return false;
}

/// All small, or a capital in front: the others are abbreviations and identifiers.
bool isOrdinary(QStringView word)
{
    return std::none_of(word.begin() + 1, word.end(), [](QChar c) { return c.isUpper(); });
}

bool isHyphen(QStringView token, qsizetype at)
{
    return at >= 0 && at < token.size() &&
           (token.at(at) == u'-' || token.at(at) == QChar(0xAD) || token.at(at) == QChar(0x2010) ||
            token.at(at) == QChar(0x2011));
}
} // namespace

namespace
{
/// Adds the places in a word that stands at `start`.
void find(const HyphenPatterns &patterns, QStringView word, qsizetype start, std::vector<qsizetype> *points)
{
    QString folded = word.toString().toLower();
    if (folded.size() != word.size())
        return;
    for (const qsizetype at : patterns.points(folded.replace(rightQuote, u'\''))) {
        const bool inside = at >= leastBefore && at + leastBehind <= word.size();
        if (inside && isLetter(word.at(at)) && isLetter(word.at(at - 1)))
            points->push_back(start + at);
    }
}
} // namespace

Hyphenator::Hyphenator(QStringList folders)
{
    for (const auto &[language, names] : dictionaries()) {
        for (const QString &name : names) {
            for (const QString &folder : folders) {
                const QFileInfo file(QDir(folder), name);
                if (file.isFile())
                    m_paths.emplace(language.toString(), file.filePath());
            }
        }
    }
}

Hyphenator::~Hyphenator() = default;

std::shared_ptr<const Hyphenator> Hyphenator::installed()
{
    static std::mutex mutex;
    static std::weak_ptr<const Hyphenator> held;
    const std::lock_guard lock(mutex);
    auto found = held.lock();
    if (!found) {
        found = std::make_shared<const Hyphenator>(QStandardPaths::locateAll(
            QStandardPaths::GenericDataLocation, u"hyphen"_s, QStandardPaths::LocateDirectory));
        held = found;
    }
    return found;
}

const HyphenPatterns *Hyphenator::patternsOf(const QString &language) const
{
    const auto path = m_paths.find(language);
    if (path == m_paths.end())
        return nullptr;
    const std::lock_guard lock(m_mutex);
    auto &known = m_patterns;
    if (const auto it = known.find(language); it != known.end())
        return it->second.get();
    return known.emplace(language, HyphenPatterns::open(path->second)).first->second.get();
}

std::vector<qsizetype> Hyphenator::points(QStringView text, const QString &language) const
{
    std::vector<qsizetype> found;
    const HyphenPatterns *patterns = patternsOf(language);
    for (qsizetype from = 0; patterns && from < text.size();) {
        qsizetype end = from;
        while (end < text.size() && !isTokenEnd(text.at(end)))
            ++end;
        const QStringView token = text.sliced(from, end - from);
        const bool code = token.size() < shortestWord || isCode(token);
        for (qsizetype at = 0; !code && at < token.size();) {
            qsizetype stop = at;
            while (stop < token.size() && (isLetter(token.at(stop)) || token.at(stop).isMark() ||
                                           (stop > at && (token.at(stop) == rightQuote || token.at(stop) == u'\''))))
                ++stop;
            const QStringView word = token.sliced(at, stop - at);
            if (word.size() >= shortestWord && word.size() <= longestWord && isOrdinary(word) &&
                !isHyphen(token, at - 1) && !isHyphen(token, stop))
                find(*patterns, word, from + at, &found);
            at = std::max(stop, at + 1);
        }
        from = end + 1;
    }
    return found;
}

} // namespace core::text
