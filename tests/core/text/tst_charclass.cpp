// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/charclass.h"

#include <QTest>

#include <unicode/uchar.h>

using namespace core::text;

class CharClassTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void categories_everyUnit_agreeWithQt();
    void categories_everyUnit_agreeWithIcu();
    void sets_everyUnit_holdTheirCharacters_data();
    void sets_everyUnit_holdTheirCharacters();
    void blocks_edges_areInAndOut();
    void trimmed_blanksOfAllKinds_asQtDoes();
    void ofAll_text_unitesItsCharacters();
    void find_rareUnit_isFoundWhereverItStands();
    void charSet_everyUnit_holdsOnlyItsMembers();
};

void CharClassTest::categories_everyUnit_agreeWithQt()
{
    for (int u = 0; u < 0x10000; ++u) {
        const QChar c(static_cast<char16_t>(u));
        const CharClass::Bits bits = CharClass::of(c);
        const auto same = [&](CharClass::Bits classes, bool expected) { return ((bits & classes) != 0) == expected; };
        const bool agree =
            same(CharClass::Space, c.isSpace()) && same(CharClass::Letter, c.isLetter()) &&
            same(CharClass::Digit, c.isDigit()) && same(CharClass::LetterOrNumber, c.isLetterOrNumber()) &&
            same(CharClass::Upper, c.isUpper()) && same(CharClass::Lower, c.isLower()) &&
            same(CharClass::Punct, c.isPunct()) &&
            same(CharClass::Narrow, c.isLetter() && (bits & CharClass::Wide) == 0) && same(CharClass::Mark, c.isMark());
        QVERIFY2(agree, qPrintable(QStringLiteral("U+%1").arg(u, 4, 16)));
    }
}

/// ICU's Unicode is newer than the table's: what it has added since is not compared.
void CharClassTest::categories_everyUnit_agreeWithIcu()
{
    for (UChar32 u = 0; u < 0x10000; ++u) {
        UVersionInfo age;
        u_charAge(u, age);
        if (age[0] == 0 || age[0] > 14)
            continue;
        const CharClass::Bits bits = CharClass::of(static_cast<char16_t>(u));
        const auto mask = U_GET_GC_MASK(u);
        const auto same = [&](CharClass::Bits classes, uint32_t categories) {
            return ((bits & classes) != 0) == ((mask & categories) != 0);
        };
        const bool agree = same(CharClass::Letter, U_GC_L_MASK) && same(CharClass::Digit, U_GC_ND_MASK) &&
                           same(CharClass::LetterOrNumber, U_GC_L_MASK | U_GC_N_MASK) &&
                           same(CharClass::Upper, U_GC_LU_MASK) && same(CharClass::Lower, U_GC_LL_MASK) &&
                           same(CharClass::Punct, U_GC_P_MASK) && same(CharClass::Mark, U_GC_M_MASK);
        QVERIFY2(agree, qPrintable(QStringLiteral("U+%1").arg(u, 4, 16)));
        QCOMPARE((bits & CharClass::Space) != 0, u_isUWhiteSpace(u) != 0);
        if ((bits & CharClass::Kana) != 0 && u != 0x3099 && u != 0x309A && u != 0x309B && u != 0x309C)
            QVERIFY(u_hasBinaryProperty(u, UCHAR_ALPHABETIC) != 0 || u == 0x30A0 || u == 0x3097 || u == 0x3098);
        if (u_hasBinaryProperty(u, UCHAR_UNIFIED_IDEOGRAPH) != 0)
            QVERIFY2((bits & CharClass::Han) != 0, qPrintable(QStringLiteral("U+%1").arg(u, 4, 16)));
    }
}

void CharClassTest::sets_everyUnit_holdTheirCharacters_data()
{
    QTest::addColumn<quint32>("bit");
    QTest::addColumn<QString>("members");
    const auto row = [](const char *name, CharClass::Bits bit, const QString &members) {
        QTest::newRow(name) << bit << members;
    };
    row("opener", CharClass::Opener, QStringLiteral(u"“‘（《「『【〈〔［｛([{〖"));
    row("closer", CharClass::Closer, QStringLiteral(u"，。、；：？！”’）》」』】〉〕］｝,;:?!)]}.…—·%％〗"));
    row("ending", CharClass::Ending, QStringLiteral(u"”’）》」』】〉〕］)]"));
    row("pause", CharClass::Pause, QStringLiteral(u"，。、；：,.;"));
    row("squeeze", CharClass::Squeeze, QStringLiteral(u"，。、；：“”（）《》！？"));
    row("gap", CharClass::Gap, QStringLiteral(u" \t\u3000"));
    row("sentence", CharClass::Sentence, QStringLiteral(u"。！？；，"));
    row("full stop", CharClass::FullStop, QStringLiteral(u"。"));
    row("numeral", CharClass::HanNumeral,
        QStringLiteral(u"〇零○一二两兩三四五六七八九十百千万萬廿卅卌壹贰貳弐叁參参叄肆伍陆陸柒捌玖拾佰仟"));
}

void CharClassTest::sets_everyUnit_holdTheirCharacters()
{
    QFETCH(const quint32, bit);
    QFETCH(const QString, members);
    for (int u = 0; u < 0x10000; ++u) {
        const QChar c(static_cast<char16_t>(u));
        QVERIFY2(CharClass::is(c, bit) == members.contains(c), qPrintable(QStringLiteral("U+%1").arg(u, 4, 16)));
    }
}

void CharClassTest::blocks_edges_areInAndOut()
{
    const auto is = [](char16_t u, CharClass::Bits bit) { return CharClass::is(QChar(u), bit); };
    for (const char16_t in : {0x3005, 0x3007, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xF900, 0xFAFF})
        QVERIFY(is(in, CharClass::Han));
    for (const char16_t out : {0x3006, 0x33FF, 0x4DC0, 0xA000, 0xF8FF, 0xFB00, 0xD840, 0xDC00})
        QVERIFY(!is(out, CharClass::Han));
    for (const char16_t in : {0x3041, 0x30FF, 0x31F0, 0xFF66, 0xFF9D})
        QVERIFY(is(in, CharClass::Kana));
    for (const char16_t out : {0x3040, 0x30FB, 0x3105, 0xFF65, 0xFF9E})
        QVERIFY(!is(out, CharClass::Kana));
    for (const char16_t in : {0x4E00, 0x3000, 0x201C, 0x2026, 0x00B7, 0x2460, 0xFF0C, 0xAC00, 0x2022, 0x2192, 0x00D7})
        QVERIFY(is(in, CharClass::Wide));
    for (const char16_t out : {0x0041, 0x00E9, 0xFF61, 0xD840, 0x2012, 0x0394})
        QVERIFY(!is(out, CharClass::Wide));
    for (const char16_t in : {0x0001, 0x000D, 0x00AD, 0x200B, 0x2F00, 0xE000, 0xFB01, 0xFEFF, 0xFFFC, 0xFFFD})
        QVERIFY(is(in, CharClass::Doubtful));
    for (const char16_t out : {0x0009, 0x000A, 0x0020, 0x4E00, 0xFF0C, 0x201C, 0x00B7})
        QVERIFY(!is(out, CharClass::Doubtful));
    for (const char16_t in : {0x0020, 0x3000, 0x200B, 0xFEFF})
        QVERIFY(is(in, CharClass::Blank));
}

void CharClassTest::trimmed_blanksOfAllKinds_asQtDoes()
{
    for (const QString &text : {QString(), QStringLiteral(u" \u3000\u00A0"), QStringLiteral(u"\t甲 乙\u2003\n"),
                                QStringLiteral(u"\u200B甲\u200B"), QStringLiteral(u"甲")})
        QCOMPARE(CharClass::trimmed(text), QStringView(text).trimmed());
}

void CharClassTest::ofAll_text_unitesItsCharacters()
{
    QCOMPARE(CharClass::ofAll(u""), 0U);
    const CharClass::Bits all = CharClass::ofAll(u"甲a。");
    QVERIFY((all & CharClass::Han) != 0 && (all & CharClass::Latin) != 0 && (all & CharClass::FullStop) != 0);
    QVERIFY((all & (CharClass::Space | CharClass::Digit | CharClass::Kana)) == 0);
}

void CharClassTest::find_rareUnit_isFoundWhereverItStands()
{
    for (qsizetype length = 1; length < 200; length += 3) {
        for (qsizetype at = 0; at < length; ++at) {
            QString text(length, u'字');
            text[at] = u'。';
            QCOMPARE(CharClass::find(text, 0, CharClass::FullStop), at);
            QCOMPARE(CharClass::find(text, at, CharClass::FullStop), at);
            QCOMPARE(CharClass::find(text, at + 1, CharClass::FullStop), length);
            QCOMPARE(CharClass::find(text, 0, CharClass::Digit), length);
        }
    }
    QCOMPARE(CharClass::find(u"", 0, CharClass::Han), 0);
}

void CharClassTest::charSet_everyUnit_holdsOnlyItsMembers()
{
    static constexpr CharSet few(u"。");
    static constexpr CharSet more(u"一二三四五六七八九十百〇零两壹贰叁肆伍陆柒捌玖拾兩貳參陸");
    static constexpr CharSet marks(u"“\"「『‘—―─-–•●○◆■*>※·→….（(");
    const auto same = [](const auto &set, QStringView members) {
        for (int u = 0; u < 0x10000; ++u) {
            const QChar c(static_cast<char16_t>(u));
            if (set.contains(c) != (u != 0 && members.contains(c)))
                return false;
        }
        return true;
    };
    QVERIFY(same(few, u"。"));
    QVERIFY(same(more, u"一二三四五六七八九十百〇零两壹贰叁肆伍陆柒捌玖拾兩貳參陸"));
    QVERIFY(same(marks, u"“\"「『‘—―─-–•●○◆■*>※·→….（("));
}

QTEST_GUILESS_MAIN(CharClassTest)
#include "tst_charclass.moc"
