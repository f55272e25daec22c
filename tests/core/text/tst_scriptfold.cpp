// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/scriptfold.h"

#include <QtTest>

using namespace core::text;

class TestScriptFold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folded_eachKind_isFoldedOnlyWhenAsked();
    void folded_anyUnit_keepsLengthAndIsIdempotent();
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
