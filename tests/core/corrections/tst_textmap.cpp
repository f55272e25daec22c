// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/textmap.h"

#include <QtTest>

using namespace core;
using corrections::TextMap;
using text::TextRange;

class TestTextMap : public QObject
{
    Q_OBJECT

private:
    static text::EditList edits()
    {
        // "ab\ncd ef\ngh" becomes "abcd\nef。gh"
        text::EditList list(text::PassId::Correction);
        const int reason = list.reason(QStringLiteral("because"));
        list.replace({2, 3}, u"", reason);
        list.replace({5, 6}, u"\n", reason);
        list.replace({8, 9}, u"。", reason);
        return list;
    }

private Q_SLOTS:
    void identity_changesNothing()
    {
        const TextMap map;
        QVERIFY(map.isIdentity());
        QCOMPARE(map.toCorrected(7), 7);
        QCOMPARE(map.toParsed(TextRange(3, 9)), TextRange(3, 9));
    }

    void characters_bothWays()
    {
        const QString parsed = QStringLiteral("ab\ncd ef\ngh");
        const QString corrected = text::applied(parsed, edits());
        QCOMPARE(corrected, QStringLiteral("abcd\nef。gh"));
        const TextMap map(edits());
        for (const QChar c : QStringLiteral("abcdefgh")) {
            QCOMPARE(map.toCorrected(parsed.indexOf(c)), corrected.indexOf(c));
            QCOMPARE(map.toParsed(corrected.indexOf(c)), parsed.indexOf(c));
        }
        QCOMPARE(map.toCorrected(parsed.size()), corrected.size());
        QCOMPARE(map.toParsed(corrected.size()), parsed.size());
    }

    void ranges_overEdits_holdTheSameLetters()
    {
        const QString parsed = QStringLiteral("ab\ncd ef\ngh");
        const QString corrected = text::applied(parsed, edits());
        const TextMap map(edits());
        const QString letters = QStringLiteral("abcdefgh");
        for (qsizetype i = 0; i < letters.size(); ++i) {
            for (qsizetype j = i; j < letters.size(); ++j) {
                const TextRange in(parsed.indexOf(letters.at(i)), parsed.indexOf(letters.at(j)) + 1);
                const TextRange out(corrected.indexOf(letters.at(i)), corrected.indexOf(letters.at(j)) + 1);
                QCOMPARE(map.toCorrected(in), out);
                QCOMPARE(map.toParsed(out), in);
            }
        }
    }

    void ranges_endsInReplacedText_leaveItOut()
    {
        const TextMap map(edits());
        QCOMPARE(map.toCorrected(TextRange(2, 5)), TextRange(2, 4)); // "\ncd"
        QCOMPARE(map.toCorrected(TextRange(0, 3)), TextRange(0, 2)); // "ab\n"
        QVERIFY(map.toCorrected(TextRange(2, 3)).isEmpty());
        QVERIFY(map.toParsed(TextRange(7, 8)).isEmpty()); // the stop alone
    }
};

QTEST_GUILESS_MAIN(TestTextMap)
#include "tst_textmap.moc"
