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

bool isCommonSectionName(QStringView text)
{
    static constexpr std::array<QStringView, 55> names{u"前言",
                                                       u"引言",
                                                       u"序言",
                                                       u"序",
                                                       u"导言",
                                                       u"導言",
                                                       u"绪论",
                                                       u"緒論",
                                                       u"摘要",
                                                       u"结语",
                                                       u"結語",
                                                       u"结束语",
                                                       u"结论",
                                                       u"結論",
                                                       u"后记",
                                                       u"後記",
                                                       u"跋",
                                                       u"参考文献",
                                                       u"參考文獻",
                                                       u"致谢",
                                                       u"致謝",
                                                       u"附录",
                                                       u"附錄",
                                                       u"楔子",
                                                       u"尾声",
                                                       u"尾聲",
                                                       u"序章",
                                                       u"終章",
                                                       u"解説",
                                                       u"はじめに",
                                                       u"おわりに",
                                                       u"まえがき",
                                                       u"あとがき",
                                                       u"はしがき",
                                                       u"附则",
                                                       u"附則",
                                                       u"前文",
                                                       u"preface",
                                                       u"preamble",
                                                       u"foreword",
                                                       u"introduction",
                                                       u"abstract",
                                                       u"conclusion",
                                                       u"conclusions",
                                                       u"references",
                                                       u"bibliography",
                                                       u"notes",
                                                       u"endnotes",
                                                       u"footnotes",
                                                       u"prologue",
                                                       u"epilogue",
                                                       u"afterword",
                                                       u"acknowledgements",
                                                       u"acknowledgments",
                                                       u"appendix"};
    constexpr qsizetype longest = 40;
    const QStringView words = text.trimmed();
    if (words.isEmpty() || words.size() > longest)
        return false;
    const QChar first = words.front().toLower();
    if (std::none_of(names.begin(), names.end(), [first](QStringView name) { return name.front() == first; }))
        return false;
    const QString folded = words.toString().toLower().remove(u' ').remove(QChar(0x3000));
    return std::any_of(names.begin(), names.end(), [&](QStringView name) { return folded == name; });
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
