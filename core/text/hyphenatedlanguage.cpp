// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/hyphenator.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace core::text
{

using namespace Qt::Literals::StringLiterals;

namespace
{
constexpr qsizetype judged = 2000; ///< characters
/// So few words may have none of the commonest among them.
constexpr int fewWords = 12;
/// A language's commonest words are at least this part of a text in it.
constexpr int commonPart = 12;

struct CommonWords {
    QStringView language;
    QStringView words;
};
/// The commonest words of running text; those that two of the languages share are left out or stand with both.
constexpr std::array commonWords{
    CommonWords{u"en", u"the of and to that is was with for it as his be by not are this which from or have an they"},
    CommonWords{u"fr", u"le la les des et est une dans que qui pour au du pas plus sur par ce il elle avec aux"},
    CommonWords{u"es", u"el la los las de y que en es una por con para del se no su al lo como más"},
    CommonWords{u"it", u"il di e che la per un una è non con del della gli le si dei nel alla sono da"},
    CommonWords{u"pt", u"o de e que do da os as em um uma não para com por dos das no na se ao"},
    CommonWords{u"nl", u"de het een en van dat niet zijn op te met voor aan er om ook bij maar wordt"},
    CommonWords{u"de", u"der die das und ist nicht ein eine den dem des mit von zu auf sich im für auch"},
    CommonWords{u"", u"och att är som det på för av og i er til den ikke ja ei on że się nie w z na że je se"},
};

/// For each word the languages that it speaks for, one bit each.
const QHash<QString, quint32> &languagesOfWords()
{
    static const QHash<QString, quint32> all = [] {
        QHash<QString, quint32> table;
        for (size_t language = 0; language < commonWords.size(); ++language) {
            const auto words = commonWords[language].words.split(u' ');
            for (const QStringView word : words)
                table[word.toString()] |= 1U << language;
        }
        return table;
    }();
    return all;
}

struct Census {
    std::array<int, commonWords.size()> hits{};
    int words = 0;
    int cyrillic = 0;
    int latin = 0;
    bool ascii = true;
    bool otherCyrillic = false; ///< letters that Russian has not
};

void countLetter(QChar c, Census *census)
{
    const char16_t u = c.toLower().unicode();
    if (c.script() == QChar::Script_Cyrillic) {
        ++census->cyrillic;
        census->otherCyrillic = census->otherCyrillic || u > 0x451 || (u > 0x44F && u < 0x451);
    } else if (c.script() == QChar::Script_Latin) {
        ++census->latin;
        census->ascii = census->ascii && u < 0x80;
    }
}

Census censusOf(QStringView text)
{
    Census census;
    const auto &known = languagesOfWords();
    for (qsizetype from = 0; from < text.size();) {
        qsizetype end = from;
        while (end < text.size() && text.at(end).isLetter() && text.at(end).unicode() < 0x2E80)
            countLetter(text.at(end++), &census);
        if (end > from) {
            ++census.words;
            const quint32 languages = known.value(text.sliced(from, end - from).toString().toLower());
            for (size_t i = 0; i < commonWords.size(); ++i)
                census.hits[i] += (languages >> i) & 1U ? 1 : 0;
        }
        from = std::max(end, from + 1);
    }
    return census;
}
} // namespace

QString hyphenatedLanguage(QStringView text)
{
    const Census census = censusOf(text.first(std::min(judged, text.size())));
    if (census.cyrillic > census.latin)
        return census.otherCyrillic ? QString() : u"ru"_s;
    if (census.latin == 0)
        return {};
    const auto best = std::max_element(census.hits.begin(), census.hits.end()); // English where two are alike
    if (*best == 0 || *best * commonPart < census.words)
        return census.ascii && census.words <= fewWords ? u"en"_s : QString();
    return commonWords[size_t(best - census.hits.begin())].language.toString();
}

} // namespace core::text
