// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/compatibility.h"

#include "core/text/charclass.h"
#include "core/text/doubtfulunits.h"
#include "core/text/textmodel.h"

#include <QCoreApplication>

#include <array>
#include <optional>

namespace core::repair
{

using text::EditList;
using text::TextRange;

namespace
{
#include "core/repair/radicals_table.inc"

constexpr char16_t firstRadical = 0x2E80;
constexpr char16_t lastRadical = 0x2FDF;
constexpr qsizetype languageSample = 4000;

QString tr(const char *text)
{
    return QCoreApplication::translate("core::repair", text);
}

struct Pair {
    char16_t from;
    char32_t to;
};
/// Characters that GB 18030 first gave private places, before Unicode had them (GB 18030-2022, annex).
constexpr std::array gbPrivate{
    Pair{0xE5E5, 0x3000}, Pair{0xE78D, 0xFE10},  Pair{0xE78E, 0xFE12},  Pair{0xE78F, 0xFE11},  Pair{0xE790, 0xFE13},
    Pair{0xE791, 0xFE14}, Pair{0xE792, 0xFE15},  Pair{0xE793, 0xFE16},  Pair{0xE794, 0xFE17},  Pair{0xE795, 0xFE18},
    Pair{0xE796, 0xFE19}, Pair{0xE7C7, 0x1E3F},  Pair{0xE816, 0x20087}, Pair{0xE817, 0x20089}, Pair{0xE818, 0x200CC},
    Pair{0xE81E, 0x9FB4}, Pair{0xE826, 0x9FB5},  Pair{0xE82B, 0x9FB6},  Pair{0xE82C, 0x9FB7},  Pair{0xE831, 0x215D7},
    Pair{0xE832, 0x9FB8}, Pair{0xE83B, 0x2298F}, Pair{0xE843, 0x9FB9},  Pair{0xE854, 0x9FBA},  Pair{0xE855, 0x241FE},
    Pair{0xE864, 0x9FBB},
};
/// Bullets and check marks of the fonts Symbol and Wingdings, which documents carry at F000 + their code.
constexpr std::array symbolFonts{
    Pair{0xF06C, 0x25CF}, Pair{0xF06E, 0x25A0}, Pair{0xF06F, 0x25A1}, Pair{0xF071, 0x2751}, Pair{0xF075, 0x25C6},
    Pair{0xF076, 0x2756}, Pair{0xF0A7, 0x25AA}, Pair{0xF0A8, 0x25FB}, Pair{0xF0B2, 0x2663}, Pair{0xF0B7, 0x2022},
    Pair{0xF0D8, 0x27A2}, Pair{0xF0E0, 0x2192}, Pair{0xF0E8, 0x2794}, Pair{0xF0F0, 0x21E8}, Pair{0xF0FB, 0x2717},
    Pair{0xF0FC, 0x2713}, Pair{0xF0FE, 0x2611},
};
constexpr std::array<QStringView, 7> ligatures{u"ff", u"fi", u"fl", u"ffi", u"ffl", u"st", u"st"};

template <size_t n>
char32_t lookUp(const std::array<Pair, n> &table, char16_t c)
{
    for (const Pair &pair : table) {
        if (pair.from == c)
            return pair.to;
    }
    return 0;
}

bool isHan(char16_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || QChar::isSurrogate(c);
}

bool isRadical(char16_t c)
{
    return c >= firstRadical && c <= lastRadical;
}

/// Scripts whose letters change shape or break at zero-width characters.
bool needsJoiners(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Common:
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Unknown:
        return c.isSurrogate() || (c.unicode() >= 0x2190 && c.unicode() <= 0x2BFF) || c.unicode() == 0xFE0F ||
               c.unicode() == 0x3030 || c.unicode() == 0x303D || c.unicode() == 0x3297 || c.unicode() == 0x3299;
    default:
        return true;
    }
}

bool isLatinLetter(QChar c)
{
    return c.isLetter() && (c.script() == QChar::Script_Latin);
}

class Sweep
{
public:
    explicit Sweep(const QString &text) : m_text(text), m_edits(text::PassId::Compatibility) {}

    EditList run(const CancelToken &cancel)
    {
        text::forDoubtfulUnits(m_text, [&](qsizetype i) {
            if (!cancel.isCancelled())
                look(i, m_text.at(i).unicode());
        });
        return std::move(m_edits);
    }

private:
    QChar before(qsizetype i) const { return i > 0 ? m_text.at(i - 1) : QChar(u'\n'); }
    QChar after(qsizetype i) const { return i + 1 < m_text.size() ? m_text.at(i + 1) : QChar(u'\n'); }

    void put(qsizetype i, char32_t c, const char *reason)
    {
        char16_t units[2] = {static_cast<char16_t>(c), 0};
        if (c > 0xFFFF) {
            units[0] = QChar::highSurrogate(c);
            units[1] = QChar::lowSurrogate(c);
        }
        m_edits.replace({i, i + 1}, QStringView(units, c > 0xFFFF ? 2 : 1), m_edits.reason(tr(reason)));
    }
    void cut(qsizetype i, const char *reason) { m_edits.remove({i, i + 1}, m_edits.reason(tr(reason))); }

    void look(qsizetype i, char16_t c)
    {
        if (isRadical(c))
            radical(i, c);
        else if (c >= 0xFB00 && c <= 0xFB06)
            ligature(i, c);
        else if (c >= 0xE000 && c <= 0xF8FF)
            privateUse(i, c);
        else
            invisible(i, c);
    }

    void radical(qsizetype i, char16_t c)
    {
        char32_t ideograph = ideographOfRadical(c);
        const char16_t left = before(i).unicode();
        const char16_t right = after(i).unicode();
        const bool listed = (isRadical(left) && left + 1 == c) || (isRadical(right) && right == c + 1);
        const bool inText = isHan(left) || isHan(right) || isRadical(left) || isRadical(right);
        if (!ideograph || listed || !inText)
            return;
        // Kangxi's form of "door" is the traditional one, but fonts of simplified text show their own.
        if (ideograph == U'戶' && isSimplified())
            ideograph = U'户';
        put(i, ideograph, QT_TRANSLATE_NOOP("core::repair", "A radical stood for the whole character."));
    }

    void ligature(qsizetype i, char16_t c)
    {
        if (isLatinLetter(before(i)) || isLatinLetter(after(i)))
            m_edits.replace({i, i + 1}, ligatures[c - 0xFB00],
                            m_edits.reason(tr(QT_TRANSLATE_NOOP("core::repair", "A ligature stood for its letters."))));
    }

    void privateUse(qsizetype i, char16_t c)
    {
        constexpr const char *reason =
            QT_TRANSLATE_NOOP("core::repair", "A private-use character stood for a character of Unicode.");
        const bool lineStart =
            before(i) == u'\n' || before(i) == u' ' || before(i) == u'\t' || before(i) == QChar(0x3000);
        if (const char32_t gb = lookUp(gbPrivate, c))
            put(i, gb, reason);
        else if (const char32_t symbol = lookUp(symbolFonts, c); symbol && lineStart)
            put(i, symbol, reason);
    }

    void invisible(qsizetype i, char16_t c)
    {
        constexpr const char *zeroWidth = QT_TRANSLATE_NOOP("core::repair", "An invisible character had no use here.");
        if ((c < 0x20 && c != u'\n' && c != u'\t') || c == 0x7F) {
            cut(i, QT_TRANSLATE_NOOP("core::repair", "A control character is no text."));
        } else if (c == 0xAD) {
            cut(i, QT_TRANSLATE_NOOP("core::repair", "A soft hyphen marked where a word may break."));
        } else if (c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFC) || c == 0x2060 || c == 0x180E || c == 0x2063) {
            cut(i, zeroWidth);
        } else if (c >= 0x200B && c <= 0x200D) {
            if (!needsJoiners(before(i)) && !needsJoiners(after(i)))
                cut(i, zeroWidth);
        } else if ((c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) {
            if (!isRightToLeft())
                cut(i, zeroWidth);
        }
    }

    bool isSimplified()
    {
        if (!m_simplified) {
            const auto fit = text::textmodel::fit(QStringView(m_text).left(languageSample));
            m_simplified = fit.language == text::textmodel::Language::ZhHans;
        }
        return *m_simplified;
    }

    /// Whether the text holds any letter that runs from right to left: then direction marks have a meaning.
    bool isRightToLeft()
    {
        if (!m_rightToLeft) {
            m_rightToLeft = std::any_of(m_text.cbegin(), m_text.cend(), [](QChar c) {
                return c.unicode() >= 0x590 && c.unicode() < 0x900 && text::CharClass::is(c, text::CharClass::Letter);
            });
        }
        return *m_rightToLeft;
    }

    const QString &m_text;
    EditList m_edits;
    std::optional<bool> m_simplified;
    std::optional<bool> m_rightToLeft;
};
} // namespace

document::Manuscript compatibility(document::Manuscript manuscript, const CancelToken &cancel)
{
    EditList edits = Sweep(manuscript.text).run(cancel);
    return std::move(manuscript).edited(std::move(edits));
}

char32_t ideographOfRadical(char16_t radical)
{
    return isRadical(radical) ? radicals[radical - firstRadical] : 0;
}

} // namespace core::repair
