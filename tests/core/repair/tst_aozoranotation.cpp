// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/checker.h"
#include "core/repair/aozoranotation.h"

#include <QTest>

using core::CancelToken;
using core::document::Manuscript;
using core::document::Mark;
using core::document::MarkKind;
using core::repair::aozoraNotation;

namespace
{
Manuscript read(const QString &text)
{
    const Manuscript out = aozoraNotation(Manuscript::fromText(text), CancelToken());
    Q_ASSERT(core::document::checkManuscript(out).isEmpty());
    return out;
}

/// "LEVEL TEXT=VALUE" of the marks of one kind.
QStringList marked(const Manuscript &m, MarkKind kind)
{
    QStringList out;
    for (const Mark &mark : m.marks) {
        if (mark.kind == kind)
            out += u"%1 %2=%3"_qs.arg(mark.level).arg(m.text.mid(mark.range.start(), mark.range.length()), mark.value);
    }
    return out;
}
} // namespace

class TestAozoraNotation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readings_standOverTheirBase()
    {
        const Manuscript m = read(u"船頭《せんどう》は古い｜渡し船《わたしぶね》を出す。渡船場《とせんば》の石。\n"_qs);
        QCOMPARE(m.text, u"船頭は古い渡し船を出す。渡船場の石。\n"_qs);
        QCOMPARE(marked(m, MarkKind::Ruby),
                 (QStringList{u"0 船頭=せんどう"_qs, u"0 渡し船=わたしぶね"_qs, u"0 渡船場=とせんば"_qs}));
    }

    void notes_becomeMarks()
    {
        const Manuscript m =
            read(u"［＃３字下げ］第一章　渡し場［＃「第一章　渡し場」は大見出し］\n"
                 u"［＃３字下げ］朝［＃「朝」は中見出し］\n船はまだ［＃「まだ」に傍点］来ない。\n［＃改ページ］\n"_qs);
        QCOMPARE(m.text, u"第一章　渡し場\n朝\n船はまだ来ない。\n\n"_qs);
        QCOMPARE(marked(m, MarkKind::Heading), (QStringList{u"1 第一章　渡し場="_qs, u"2 朝="_qs}));
        QCOMPARE(marked(m, MarkKind::Emphasis), QStringList{u"1 まだ="_qs});
    }

    void head_isTheLibrarys()
    {
        const QString rule(55, u'-');
        const Manuscript m = read(u"渡し場\n沈禾\n\n"_qs + rule +
                                  u"\n【テキスト中に現れる記号について】\n\n《》：ルビ\n（例）石《いし》\n"_qs + rule +
                                  u"\n\n石《いし》と船《ふね》と水《みず》。\n"_qs);
        QCOMPARE(marked(m, MarkKind::Title), QStringList{u"0 渡し場="_qs});
        QVERIFY(m.text.contains(u"（例）石《いし》"_qs));
        QVERIFY(m.text.endsWith(u"石と船と水。\n"_qs));
        QCOMPARE(marked(m, MarkKind::Chrome).size(), 1);
    }

    void otherTexts_stay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("titles of books") << u"《渡口》、《石阶》和《さくら》都是书。《论语》也是。\n"_qs;
        QTest::newRow("too few") << u"船頭《せんどう》は出す。\n"_qs;
        QTest::newRow("no base") << u"、《せん》、《どう》、《わた》\n"_qs;
        QTest::newRow("lacking characters") << u"※［＃「さんずい＋元」］※［＃「口＋世」］※［＃「木＋吶」］\n"_qs;
        QTest::newRow("never closed") << u"船《せん\n船《せん\n船《せん\n［＃「\n［＃「\n［＃「\n"_qs;
        QTest::newRow("empty notes") << u"［＃］［＃］［＃］\n"_qs;
        QTest::newRow("empty") << QString();
    }
    void otherTexts_stay()
    {
        QFETCH(QString, text);
        const Manuscript m = read(text);
        QCOMPARE(m.text, text);
        QVERIFY(m.marks.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAozoraNotation)
#include "tst_aozoranotation.moc"
