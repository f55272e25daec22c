// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/textedit.h"

#include <QRandomGenerator>
#include <QTest>

#include "tests/seed.h"

using namespace core::text;

class TestTextEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passName_everyPass_comesBackByName();
    void applied_severalEdits_replacesEach();
    void reason_repeated_sharesOneIndex();
    void shifter_atEdits_followsBias_data();
    void shifter_atEdits_followsBias();
    void shifter_randomEdits_findsUntouchedCharacters();
};

void TestTextEdit::passName_everyPass_comesBackByName()
{
    QVERIFY(allPasses().size() > 10);
    for (const PassId pass : allPasses()) {
        PassId back{};
        QVERIFY(passFromName(passName(pass).toLower(), &back));
        QCOMPARE(back, pass);
    }
    PassId none{};
    QVERIFY(!passFromName(u"NoSuchPass", &none));
}

void TestTextEdit::applied_severalEdits_replacesEach()
{
    EditList edits(PassId::LetterSpacing);
    const int why = edits.reason(QStringLiteral("why"));
    edits.remove({1, 2}, why);
    edits.replace({3, 3}, u"new", why, EditList::Certainty::Guessed);
    edits.replace({4, 6}, u"-", why);
    QCOMPARE(applied(QStringLiteral("abcdefg"), edits), QStringLiteral("acnewd-g"));
    QVERIFY(edits.at(1).guessed);
    QVERIFY(!edits.at(2).guessed);
}

void TestTextEdit::reason_repeated_sharesOneIndex()
{
    EditList edits(PassId::LineWrap);
    QCOMPARE(edits.reason(QStringLiteral("a")), edits.reason(QStringLiteral("a")));
    QVERIFY(edits.reason(QStringLiteral("b")) != edits.reason(QStringLiteral("a")));
    QCOMPARE(edits.reasons().size(), 2);
}

void TestTextEdit::shifter_atEdits_followsBias_data()
{
    // "abcdefg" → "abXcd--g": an insertion at 2, and "ef" replaced by "--".
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<Bias>("bias");
    QTest::addColumn<qsizetype>("expected");
    QTest::newRow("before everything") << qsizetype(1) << Bias::After << qsizetype(1);
    QTest::newRow("before insertion") << qsizetype(2) << Bias::Before << qsizetype(2);
    QTest::newRow("behind insertion") << qsizetype(2) << Bias::After << qsizetype(3);
    QTest::newRow("range starts at insertion") << qsizetype(2) << Bias::Start << qsizetype(3);
    QTest::newRow("range ends at insertion") << qsizetype(2) << Bias::End << qsizetype(2);
    QTest::newRow("start of replaced") << qsizetype(4) << Bias::After << qsizetype(5);
    QTest::newRow("inside replaced, before") << qsizetype(5) << Bias::Before << qsizetype(5);
    QTest::newRow("inside replaced, end") << qsizetype(5) << Bias::End << qsizetype(7);
    QTest::newRow("end of replaced") << qsizetype(6) << Bias::Before << qsizetype(7);
    QTest::newRow("end of text") << qsizetype(7) << Bias::Before << qsizetype(8);
}

void TestTextEdit::shifter_atEdits_followsBias()
{
    QFETCH(qsizetype, offset);
    QFETCH(Bias, bias);
    QFETCH(qsizetype, expected);
    EditList edits(PassId::LetterSpacing);
    edits.replace({2, 2}, u"X", edits.reason({}));
    edits.replace({4, 6}, u"--", 0);
    QCOMPARE(Shifter(edits).map(offset, bias), expected);
}

void TestTextEdit::shifter_randomEdits_findsUntouchedCharacters()
{
    const quint32 seed = testSeed();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 200; ++round) {
        QString text;
        for (int i = 0; i < 60; ++i)
            text += QChar(0x4E00 + i); // every character once
        EditList edits(PassId::LineWrap);
        const int why = edits.reason({});
        for (qsizetype at = random.bounded(5); at < text.size(); at += random.bounded(1, 9)) {
            const qsizetype end = std::min<qsizetype>(text.size(), at + random.bounded(4));
            edits.replace({at, end}, QStringView(u"xyz").left(random.bounded(4)), why);
            at = end;
        }
        const QString out = applied(text, edits);
        Shifter shifter(edits);
        for (qsizetype i = 0; i < text.size(); ++i) {
            const qsizetype to = shifter.map(i, Bias::Start);
            if (out.contains(text.at(i)))
                QCOMPARE(out.at(to), text.at(i));
        }
    }
}

QTEST_GUILESS_MAIN(TestTextEdit)
#include "tst_textedit.moc"
