// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/names.h"

#include "core/text/charclass.h"

#include <QString>
#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace core::text
{

namespace
{
/// The two to three hundred most frequent family names, in both scripts.
constexpr char16_t familyNames[] =
    u"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏"
    u"钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪"
    u"严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴"
    u"席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简"
    u"娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗"
    u"应台巫鞠僧桑荆谌银扬明沙薄伏岑习麦庾暴居衡步都耿满弘国文寇广禄阙东殴沃利蔚越夔隆师巩厍聂晁勾敖融訾阚那空毋乜养须"
    u"張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻餘鐘鍾譚鄒陸龍萬錢湯喬賀賴龔蘭龐嚴溫蘆畢聶莊祝塗谷關費紀項衛鮑單"
    u"寧閔強華車邊饒苑鄔臧婁蓋黨談連郁窦遲藍鞏練樂虞應銀東國師養須";

/// One bit for each ideograph of the first block.
constexpr char16_t firstIdeograph = 0x4E00;
constexpr auto familyBits = [] {
    std::array<quint64, (0xA000 - firstIdeograph) / 64> bits{};
    for (const char16_t c : familyNames) {
        if (c >= firstIdeograph)
            bits[static_cast<size_t>(c - firstIdeograph) / 64] |= quint64(1) << (c - firstIdeograph) % 64;
    }
    return bits;
}();

constexpr QStringView compoundNames[] = {u"欧阳", u"歐陽", u"上官", u"司马", u"司馬", u"诸葛",
                                         u"諸葛", u"东方", u"東方", u"皇甫", u"尉迟", u"尉遲",
                                         u"公孙", u"公孫", u"慕容", u"令狐", u"司徒", u"夏侯"};

bool isHan(QChar c)
{
    return (c >= QChar(0x4E00) && c <= QChar(0x9FFF)) || (c >= QChar(0x3400) && c <= QChar(0x4DBF));
}

bool startsCompound(QStringView word)
{
    static constexpr CharSet firsts(u"欧歐上司诸諸东東皇尉公慕令夏");
    return firsts.contains(word.front()) && std::any_of(std::begin(compoundNames), std::end(compoundNames),
                                                        [word](QStringView name) { return word.startsWith(name); });
}

bool isName(QStringView word)
{
    if (word.size() < 2 || word.size() > 4 || !std::all_of(word.begin(), word.end(), isHan))
        return false;
    return (isFamilyName(word.front()) && word.size() <= 3) || (startsCompound(word) && word.size() >= 3);
}

bool isGap(QChar c)
{
    return CharClass::is(c, CharClass::Space) || c == QChar(0x3001);
}
} // namespace

bool isFamilyName(QChar c)
{
    const auto at = static_cast<size_t>(c.unicode() - firstIdeograph);
    return c.unicode() >= firstIdeograph && at / 64 < familyBits.size() && (familyBits[at / 64] >> at % 64 & 1) != 0;
}

namespace
{
struct Names {
    int count = 0;         ///< 0 where something else stands in the text
    bool spaced = false;   ///< a name of two characters has a blank inside
    bool longName = false; ///< a name has three characters or more
};

/// Whether the first word may be a name, or the family name of one: most lines are told by it.
bool mayOpenNames(QStringView text)
{
    constexpr qsizetype longestName = 4;
    qsizetype end = 0;
    while (end < text.size() && end <= longestName && !isGap(text.at(end)))
        ++end;
    return end <= longestName && (end == 0 || isFamilyName(text.front()) || startsCompound(text));
}

Names readNames(QStringView text)
{
    const QStringView all = CharClass::trimmed(text);
    if (all.isEmpty() || all.size() > 40 || !mayOpenNames(all))
        return {};
    QVarLengthArray<QStringView, 20> words;
    for (qsizetype i = 0; i < all.size();) {
        qsizetype end = i;
        while (end < all.size() && !isGap(all.at(end)))
            ++end;
        if (end > i)
            words.append(all.mid(i, end - i));
        i = end + 1;
    }
    Names names;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool parted = words.at(i).size() == 1 && i + 1 < words.size() && words.at(i + 1).size() == 1 &&
                            isFamilyName(words.at(i).front()) && isHan(words.at(i + 1).front());
        if (parted)
            ++i;
        else if (!isName(words.at(i)))
            return {};
        names.spaced = names.spaced || parted;
        names.longName = names.longName || (!parted && words.at(i).size() >= 3);
        ++names.count;
    }
    return names.count <= 8 ? names : Names();
}
} // namespace

bool isNameList(QStringView text)
{
    const Names names = readNames(text);
    return names.count >= 2 || names.spaced || names.longName;
}

bool mayBeNames(QStringView text)
{
    return readNames(text).count > 0;
}

qsizetype spacedNameLength(QStringView text)
{
    if (text.size() < 3 || !isFamilyName(text.front()) || !text.at(1).isSpace() || !isHan(text.at(2)))
        return 0;
    return 3;
}

} // namespace core::text
