// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/titlewords.h"

#include "core/text/charclass.h"

#include <QString>

#include <algorithm>
#include <array>

namespace core::structure
{

namespace
{
using text::CharClass;
using text::CharSet;

template <size_t count>
bool isAmong(const std::array<QStringView, count> &words, QStringView word)
{
    return std::any_of(words.begin(), words.end(),
                       [word](QStringView other) { return other.compare(word, Qt::CaseInsensitive) == 0; });
}

/// Words that lead on to another: no title and no sentence ends with them.
bool isLeading(QStringView word)
{
    static constexpr std::array<QStringView, 14> words{u"a",  u"an",  u"the",  u"of",   u"at",   u"by",    u"from",
                                                       u"or", u"and", u"than", u"that", u"your", u"their", u"its"};
    return isAmong(words, word);
}

/// Words that titles set small.
bool isSmall(QStringView word)
{
    static constexpr std::array<QStringView, 22> further{
        u"in",   u"to",    u"for", u"with", u"as",  u"if", u"but", u"nor", u"on", u"into", u"upon",
        u"over", u"under", u"not", u"is",   u"are", u"be", u"per", u"via", u"vs", u"this", u"these"};
    return isLeading(word) || isAmong(further, word);
}

/// Calls `take` with each word: letters, and what stands between letters inside it (Users', Anti-Circumvention).
template <typename Take>
void forWords(QStringView text, Take take)
{
    for (qsizetype i = 0; i < text.size();) {
        if (!CharClass::is(text.at(i), CharClass::Letter)) {
            ++i;
            continue;
        }
        const qsizetype from = i;
        while (i < text.size() && !text.at(i).isSpace())
            ++i;
        qsizetype end = i;
        while (!CharClass::is(text.at(end - 1), CharClass::LetterOrNumber))
            --end;
        take(text.sliced(from, end - from));
    }
}
} // namespace

namespace
{
/// The usual names between bars, in small letters and without blanks.
constexpr QStringView sectionNames =
    u"|前言|引言|序言|序|导言|導言|绪论|緒論|摘要|结语|結語|结束语|结论|結論|后记|後記|跋|参考文献|參考文獻|致谢|"
    u"致謝|附录|附錄"
    "|主文|事實|事実|事実及び理由|当事者の主張|理由|事實及理由|犯罪事實|犯罪事實及理由|主旨|說明|辦法|楔子|尾声|尾聲|"
    "序章|終章|解説|はじめに|"
    "おわりに|まえがき|あとがき|はしがき|附则|附則|前文"
    "|preface|preamble|foreword|introduction|abstract|conclusion|conclusions|references|bibliography|notes|endnotes"
    "|footnotes|prologue|epilogue|afterword|acknowledgements|acknowledgments|appendix|summary|executivesummary"
    "|keyfindings|keymessages|recommendations|referencesandnotes|workscited|参考资料|參考資料|参考来源|外部链接|"
    "外部連結"
    "|参见|參見|注释|註釋|脚注|";
constexpr QChar bar = u'|';
constexpr CharSet
    sectionFirsts(u"前引当序外注註脚导導绪緒摘结結后後跋参參致附主事理犯說辦楔尾終解はおまあpfiacrbneskw");

consteval bool coversSectionFirsts()
{
    for (qsizetype i = 0; i + 1 < sectionNames.size(); ++i) {
        if (sectionNames[i] == bar && !sectionFirsts.contains(sectionNames[i + 1]))
            return false;
    }
    return true;
}
static_assert(coversSectionFirsts());
} // namespace

bool isCommonSectionName(QStringView text)
{
    constexpr qsizetype longest = 40;
    QStringView words = CharClass::trimmed(text);
    if (words.endsWith(u'：') || words.endsWith(u':')) // 参考文献：
        words = CharClass::trimmed(words.chopped(1));
    if (words.size() > 2 && QStringView(u"【[［〔").contains(words.front()) && // 【参考文献】
        QStringView(u"】]］〕").contains(words.back()))
        words = CharClass::trimmed(words.sliced(1, words.size() - 2));
    // Most lines are told by their first letter.
    if (words.isEmpty() || words.size() > longest || !sectionFirsts.contains(words.front().toLower()) ||
        words.contains(bar))
        return false;
    const QString folded = words.toString().toLower().remove(u' ').remove(QChar(0x3000));
    return sectionNames.contains(bar + folded + bar);
}

bool isTitleCase(QStringView words)
{
    int set = 0;
    bool other = false;
    forWords(words, [&](QStringView word) {
        const bool capital = CharClass::is(word.front(), CharClass::Upper);
        set += capital ? 1 : 0;
        other = other || (!capital && !isSmall(word));
    });
    return set > 0 && !other;
}

bool leadsOn(QStringView words)
{
    QStringView last;
    forWords(words, [&](QStringView word) { last = word; });
    return !last.isEmpty() && words.endsWith(last) && CharClass::is(last.front(), CharClass::Lower) && isLeading(last);
}

} // namespace core::structure
