// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/scriptfold.h"

#include <QRandomGenerator>
#include <QtTest>

#include "tests/seed.h"

using namespace core::text;

class TestScriptFold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folded_eachKind_isFoldedOnlyWhenAsked();
    void folded_anyUnit_keepsLengthAndIsIdempotent();
    void foldUtf8_anyBytes_isAsDecodedAndFolded();
    void toSimplified_simplifiedOrOther_staysAsItIs();
};

void TestScriptFold::folded_eachKind_isFoldedOnlyWhenAsked()
{
    const QString text = QStringLiteral("ＡbＣ　會議ｱﾝ𠮷Éß");
    QCOMPARE(Folder(Folds()).folded(text), text);
    QCOMPARE(Folder(Fold::Width).folded(text), QStringLiteral("AbC 會議アン𠮷Éß"));
    QCOMPARE(Folder(Fold::Script).folded(text), QStringLiteral("ＡbＣ　会议ｱﾝ𠮷Éß"));
    QCOMPARE(Folder(Fold::Case).folded(text), QStringLiteral("ａbｃ　會議ｱﾝ𠮷éß"));
    QCOMPARE(Folder().folded(text), QStringLiteral("abc 会议アン𠮷éß"));
}

void TestScriptFold::folded_anyUnit_keepsLengthAndIsIdempotent()
{
    QString all;
    for (int unit = 0; unit < 0x10000; ++unit)
        all += QChar(unit);
    const Folder folder;
    const QString once = folder.folded(all);
    QCOMPARE(once.size(), all.size());
    QVERIFY(folder.folded(once) == once);
}

void TestScriptFold::foldUtf8_anyBytes_isAsDecodedAndFolded()
{
    const Folder folder;
    const auto folded = [&folder](const QByteArray &bytes) {
        std::u16string units(static_cast<size_t>(bytes.size()), u'\0');
        units.resize(static_cast<size_t>(folder.foldUtf8(bytes, units.data())));
        return QString::fromStdU16String(units);
    };
    const auto expected = [&folder](const QByteArray &bytes) { return folder.folded(QString::fromUtf8(bytes)); };
    for (char32_t point = 1; point < 0x20000; ++point) {
        const QByteArray bytes = "A" + QString::fromUcs4(&point, 1).toUtf8() + "\xE6\x9C\x83";
        if (folded(bytes) != expected(bytes))
            QFAIL(qPrintable(QString::number(point, 16)));
    }
    // Pieces of characters, and what is none, in any order.
    const QByteArrayList pieces{
        "a",    "Ｚ",           "會",           "é",        "𠮷",   "\xEF\xBB\xBF", "\xE6", "\xE6\x9C",
        "\x9C", "\xED\xA0\x80", "\xE0\x80\x80", "\xF0\x9F", "\xFF", "\xC0\xAF"};
    const quint32 seed = testSeed();
    QRandomGenerator random(seed);
    for (int round = 0; round < 5000; ++round) {
        QByteArray bytes;
        for (int n = random.bounded(8); n > 0; --n)
            bytes += pieces.at(random.bounded(pieces.size()));
        if (!bytes.startsWith("\xEF\xBB\xBF")) // fromUtf8() leaves that out
            QVERIFY2(folded(bytes) == expected(bytes),
                     qPrintable(QString::number(seed) + u' ' + QString::fromLatin1(bytes.toHex())));
    }
}

void TestScriptFold::toSimplified_simplifiedOrOther_staysAsItIs()
{
    for (const QChar c : QStringLiteral("会议编本a。")) // none has a simpler form
        QCOMPARE(toSimplified(c.unicode()), c.unicode());
    const QString traditional = QStringLiteral("學習與實踐關鍵問題國務院總書記");
    const QString simplified = QStringLiteral("学习与实践关键问题国务院总书记");
    QCOMPARE(Folder(Fold::Script).folded(traditional), simplified);
}

QTEST_GUILESS_MAIN(TestScriptFold)
#include "tst_scriptfold.moc"
