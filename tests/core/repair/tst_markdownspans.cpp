// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/markdownspans.h"

#include <QTest>

#include "tests/processortime.h"

using namespace core::repair;
using core::document::MarkKind;

namespace
{
/// The line without its signs.
QString plain(const QString &text)
{
    const MarkdownSpans spans = markdownSpans(text, {0, text.size()});
    QString out = text;
    for (auto sign = spans.signs.rbegin(); sign != spans.signs.rend(); ++sign)
        out.remove(sign->start(), sign->length());
    return out;
}

QStringList marked(const QString &text, MarkKind kind)
{
    QStringList out;
    for (const auto &mark : markdownSpans(text, {0, text.size()}).marks) {
        if (mark.kind == kind)
            out += text.mid(mark.range.start(), mark.range.length()) +
                   (mark.value.isEmpty() ? QString() : u" → "_qs + mark.value);
    }
    return out;
}
} // namespace

class TestMarkdownSpans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signs_areTakenOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("out");
        QTest::newRow("strong") << u"这是**重要**的"_qs << u"这是重要的"_qs;
        QTest::newRow("emphasis") << u"这是*要紧*的"_qs << u"这是要紧的"_qs;
        QTest::newRow("code") << u"写 `a*b*c` 和 ``x`y``"_qs << u"写 a*b*c 和 x`y"_qs;
        QTest::newRow("link") << u"见[渡口](https://example.org \"图\")。"_qs << u"见渡口。"_qs;
        QTest::newRow("strong in a link") << u"见[**渡口**](a)"_qs << u"见渡口"_qs;
        QTest::newRow("link in strong") << u"**见[渡口](a)**"_qs << u"见渡口"_qs;
        QTest::newRow("picture") << u"![渡口](boat.png)"_qs << u"渡口"_qs;
        QTest::newRow("picture without words") << u"船![](boat.png)来"_qs << u"船来"_qs;
        QTest::newRow("address") << u"<https://example.org>"_qs << u"https://example.org"_qs;
        QTest::newRow("escaped") << u"\\*不是\\*"_qs << u"*不是*"_qs;
    }
    void signs_areTakenOut()
    {
        QFETCH(QString, text);
        QTEST(plain(text), "out");
    }

    void otherWords_stay_data()
    {
        QTest::addColumn<QString>("text");
        for (const char16_t *text : {u"2*3*4", u"a ** b ** c", u"** 没有 **", u"**没有完", u"*没有完", u"* 一项",
                                     u"[1] 注", u"[渡口] (石阶)", u"snake_case_name", u"a < b > c", u"`没有完",
                                     u"C:\\渡口", u"", u"*", u"**", u"****", u"[]()", u"![", u"\\"})
            QTest::newRow(qPrintable(QString::fromUtf16(text))) << QString::fromUtf16(text);
    }
    void otherWords_stay()
    {
        QFETCH(QString, text);
        QCOMPARE(plain(text), text);
        QVERIFY(markdownSpans(text, {0, text.size()}).marks.isEmpty());
    }

    void marks_tellWhatTheWordsAre()
    {
        const QString text = u"**大*小*船**，见[渡口](https://example.org)"_qs;
        QCOMPARE(marked(text, MarkKind::Emphasis), (QStringList{u"大*小*船"_qs, u"小"_qs}));
        QCOMPARE(marked(text, MarkKind::Link), QStringList{u"渡口 → https://example.org"_qs});
        QCOMPARE(markdownSpans(text, {0, text.size()}).strong, 1);
    }

    void manyOpenSigns_takeLittle()
    {
        for (const QString &sign :
             {u"*"_qs, u"**"_qs, u"["_qs, u"`"_qs, u"<http://"_qs, u"!["_qs, u"[a]("_qs, u"*a "_qs}) {
            const QString text = sign.repeated(40000);
            const ProcessorTimer timer;
            plain(text);
            QVERIFY2(timer.elapsed() < processorLimit(5000), qPrintable(sign));
        }
    }
};

QTEST_GUILESS_MAIN(TestMarkdownSpans)
#include "tst_markdownspans.moc"
