// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/wordmatcher.h"

#include <QTest>

using namespace core::search;
using core::text::TextRange;

namespace
{
QStringList found(const QString &text, const QString &query, const FindOptions &options = {})
{
    QStringList words;
    WordMatcher(text, query, options).scan({0, text.size()}, core::CancelToken(), [&](TextRange hit) {
        words += text.mid(hit.start(), hit.length());
        return true;
    });
    return words;
}
} // namespace

class TestWordMatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forms_areFolded_asTheOptionsSay()
    {
        const QString text = u"Ferry ＦＥＲＲＹ ferry 語言 语言"_qs;
        QCOMPARE(found(text, u"ferry"_qs), (QStringList{u"Ferry"_qs, u"ＦＥＲＲＹ"_qs, u"ferry"_qs}));
        QCOMPARE(found(text, u"语言"_qs).size(), 2);
        FindOptions exact;
        exact.exactForms = true;
        QCOMPARE(found(text, u"ferry"_qs, exact), (QStringList{u"Ferry"_qs, u"ferry"_qs}));
        exact.exactCase = true;
        QCOMPARE(found(text, u"ferry"_qs, exact), QStringList{u"ferry"_qs});
        QCOMPARE(found(text, u"语言"_qs, exact), QStringList{u"语言"_qs});
    }

    void hits_doNotOverlap() { QCOMPARE(found(u"人人人人人"_qs, u"人人"_qs).size(), 2); }

    void nothing_isFoundForNothing()
    {
        QCOMPARE(found(u"渡口"_qs, QString()), QStringList());
        QCOMPARE(found(QString(), u"渡口"_qs), QStringList());
    }

    void wholeWord_ofScriptsWithBlanks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("whole");
        QTest::newRow("alone") << u"the art of"_qs << u"art"_qs << true;
        QTest::newRow("inside") << u"a party"_qs << u"art"_qs << false;
        QTest::newRow("at its start") << u"the artist"_qs << u"art"_qs << false;
        QTest::newRow("at its end") << u"a cart"_qs << u"art"_qs << false;
        QTest::newRow("beside marks") << u"(art)"_qs << u"art"_qs << true;
        QTest::newRow("beside Han") << u"用art做"_qs << u"art"_qs << true;
        QTest::newRow("digits") << u"in 2024年"_qs << u"2024"_qs << true;
        QTest::newRow("part of a number") << u"in 2024年"_qs << u"202"_qs << false;
        QTest::newRow("Han has no blanks") << u"渡口人家"_qs << u"口人"_qs << true;
    }
    void wholeWord_ofScriptsWithBlanks()
    {
        QFETCH(QString, text);
        QFETCH(QString, word);
        const qsizetype at = text.indexOf(word);
        QTEST(isWholeWord(text, {at, at + word.size()}), "whole");
    }
};

QTEST_GUILESS_MAIN(TestWordMatcher)
#include "tst_wordmatcher.moc"
