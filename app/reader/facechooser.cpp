// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/facechooser.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <string_view>

namespace app::reader
{

namespace
{
using namespace Qt::StringLiterals;

constexpr std::u16string_view simplifiedOnly = u"这个们来时说国对为会后学过么发经开关无与从实现门问间东车长马见语让书";
constexpr std::u16string_view traditionalOnly = u"這個們來時說國對為會後學過麼發經開關無與從實現門問間東車長馬見語讓書";
constexpr char16_t firstHan = 0x4E00;
constexpr char16_t lastHan = 0x9FFF;
enum class Form : quint8 { Both, Simplified, Traditional };
/// By code point from the first Han character on: one look at each character of a long text.
constexpr auto forms = [] {
    std::array<Form, lastHan - firstHan + 1> table{};
    for (const char16_t c : simplifiedOnly)
        table[c - firstHan] = Form::Simplified;
    for (const char16_t c : traditionalOnly)
        table[c - firstHan] = Form::Traditional;
    return table;
}();
constexpr qsizetype samples = 64;
constexpr qsizetype sampleLength = 256;

/// Han in a Western text are those of the commonest face.
constexpr std::array<const char *, 5> regions{"SC", "TC", "JP", "KR", "SC"};
/// So many letters for one character make a text Western.
constexpr qsizetype lettersPerCharacter = 8;

/// `preferred`, which may be an alias, and those of the candidates that are installed, each once. To ask for an alias
/// means to ask fontconfig, which is slow for a dozen names.
QStringList available(const QStringList &candidates, const QString &preferred = {})
{
    QStringList found;
    if (!preferred.isEmpty() && QFontDatabase::hasFamily(preferred))
        found.append(preferred);
    const QStringList installed = QFontDatabase::families();
    for (const QString &family : candidates) {
        if (!found.contains(family) && installed.contains(family, Qt::CaseInsensitive))
            found.append(family);
    }
    return found;
}

QString region(WrittenLanguage language)
{
    return QString::fromLatin1(regions[size_t(language)]);
}
} // namespace

WrittenLanguage languageOf(QStringView text)
{
    qsizetype kana = 0;
    qsizetype hangul = 0;
    qsizetype han = 0;
    qsizetype letters = 0;
    qsizetype simplified = 0;
    qsizetype traditional = 0;
    const qsizetype step = std::max(sampleLength, text.size() / samples);
    for (qsizetype from = 0; from < text.size(); from += step) {
        for (const QChar c : text.mid(from, sampleLength)) {
            const char16_t u = c.unicode();
            kana += u >= 0x3041 && u <= 0x30FE ? 1 : 0;
            hangul += u >= 0xAC00 && u <= 0xD7A3 ? 1 : 0;
            letters += u < 0x2E80 && c.isLetter() ? 1 : 0;
            if (u < firstHan || u > lastHan)
                continue;
            ++han;
            simplified += forms[u - firstHan] == Form::Simplified ? 1 : 0;
            traditional += forms[u - firstHan] == Form::Traditional ? 1 : 0;
        }
    }
    if (letters > lettersPerCharacter * (han + kana + hangul))
        return WrittenLanguage::Western;
    if (hangul > han / 4 && hangul > kana)
        return WrittenLanguage::Korean;
    if (kana > han / 4 && kana > 0)
        return WrittenLanguage::Japanese;
    return traditional > simplified ? WrittenLanguage::TraditionalChinese : WrittenLanguage::SimplifiedChinese;
}

QStringList textFamilies(WrittenLanguage language, const QString &preferred)
{
    QStringList families{u"Noto Serif CJK "_s + region(language), u"Source Han Serif "_s + region(language)};
    families += {u"Noto Serif CJK SC"_s, u"Source Han Serif CN"_s, u"Source Han Serif"_s,
                 u"FandolSong"_s,        u"Songti SC"_s,           u"SimSun"_s,
                 u"AR PL UMing CN"_s,    u"AR PL SungtiL GB"_s,    u"Noto Serif"_s,
                 u"DejaVu Serif"_s};
    return available(families, preferred);
}

QStringList headingFamilies(WrittenLanguage language, const QString &preferred)
{
    QStringList families{u"Noto Sans CJK "_s + region(language), u"Source Han Sans "_s + region(language)};
    families += {u"Noto Sans CJK SC"_s,  u"Source Han Sans CN"_s, u"Source Han Sans"_s, u"WenQuanYi Micro Hei"_s,
                 u"WenQuanYi Zen Hei"_s, u"PingFang SC"_s,        u"Microsoft YaHei"_s, u"Droid Sans Fallback"_s,
                 u"Noto Sans"_s,         u"DejaVu Sans"_s};
    return available(families, preferred);
}

QStringList quoteFamilies(WrittenLanguage language, const QStringList &text)
{
    const QStringList simplified{u"LXGW WenKai"_s,   u"LXGW WenKai GB"_s, u"Kaiti SC"_s,  u"STKaiti"_s,
                                 u"KaiTi"_s,         u"KaiTi_GB2312"_s,   u"FandolKai"_s, u"FZKai-Z03"_s,
                                 u"AR PL UKai CN"_s, u"AR PL KaitiM GB"_s};
    const QStringList traditional{u"LXGW WenKai TC"_s, u"Kaiti TC"_s,      u"BiauKai"_s,          u"DFKai-SB"_s,
                                  u"TW-Kai"_s,         u"AR PL UKai TW"_s, u"AR PL KaitiM Big5"_s};
    switch (language) {
    case WrittenLanguage::SimplifiedChinese:
        return available(simplified) + text;
    case WrittenLanguage::TraditionalChinese:
        return available(traditional) + text;
    default:
        return text;
    }
}

QStringList verbatimFamilies(const QStringList &otherwise)
{
    return available({u"Noto Sans Mono"_s, u"DejaVu Sans Mono"_s, u"Source Code Pro"_s, u"Liberation Mono"_s,
                      u"Menlo"_s, u"Consolas"_s, u"Noto Sans Mono CJK SC"_s}) +
           otherwise;
}

QFont bulletFont(const QFont &font)
{
    static const QStringList faces =
        available({u"Noto Serif"_s, u"Liberation Serif"_s, u"Times New Roman"_s, u"DejaVu Serif"_s, u"DejaVu Sans"_s});
    QFont bullet = font;
    bullet.setFamilies(faces + font.families());
    return bullet;
}

QFont italicBeside(const QFont &font)
{
    QFont italic = font;
    italic.setItalic(true);
    const QFontInfo own(font);
    const auto hasItalic = [](const QString &family) {
        const QStringList styles = QFontDatabase::styles(family);
        return std::any_of(styles.begin(), styles.end(), [&](const QString &style) {
            return QFontDatabase::italic(family, style) && !QFontDatabase::bold(family, style);
        });
    };
    if (hasItalic(own.family()))
        return italic;
    static const QStringList serifs{u"Source Serif 4"_s,   u"Source Serif Pro"_s, u"Noto Serif"_s,
                                    u"Libertinus Serif"_s, u"Charis SIL"_s,       u"Liberation Serif"_s,
                                    u"Times New Roman"_s,  u"Nimbus Roman"_s,     u"C059"_s};
    for (const QString &family : available(serifs)) {
        if (!hasItalic(family))
            continue;
        italic.setFamilies(QStringList{family} + font.families());
        const double ratio = QFontMetricsF(font).xHeight() / std::max(1.0, QFontMetricsF(italic).xHeight());
        italic.setPixelSize(qRound(font.pixelSize() * std::clamp(ratio, 0.8, 1.25)));
        break;
    }
    return italic;
}

} // namespace app::reader
