// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/markdownlines.h"

#include <QTest>

using namespace core::repair;

namespace
{
/// A letter a line, with the level or depth where there is one.
QString kindsOf(const QString &text)
{
    static constexpr QStringView letters = u"thufcrdb";
    QStringList out;
    for (const MarkdownLine &line : markdownLines(text, core::CancelToken())) {
        const int number = line.kind == MarkdownKind::Heading ? line.level : line.quotes;
        out += letters.at(static_cast<qsizetype>(line.kind)) + (number > 0 ? QString::number(number) : QString());
    }
    return out.join(u' ');
}
} // namespace

class TestMarkdownLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kinds");
        QTest::newRow("headings") << u"# 甲\n###### 乙\n####### 丙\n#丁\n"_qs << u"h1 h6 t t"_qs;
        QTest::newRow("underlined") << u"甲\n===\n\n乙\n---\n"_qs << u"h1 u b h2 u"_qs;
        QTest::newRow("a rule is no underline") << u"甲\n\n---\n\n乙。\n丙。\n---\n"_qs << u"t b t b t t t"_qs;
        QTest::newRow("fence") << u"```c\n# a\n~~~\n```\n正文\n"_qs << u"f c c f t"_qs;
        QTest::newRow("fence that is not closed") << u"```\na\n"_qs << u"f c"_qs;
        QTest::newRow("table") << u"a|b\n-|-\n1|2\n\n3|4\n"_qs << u"r d r b t"_qs;
        QTest::newRow("ruling of another width") << u"a|b|c\n-|-\n"_qs << u"t t"_qs;
        QTest::newRow("quotations") << u"> 甲\n>> 乙\n> # 丙\n"_qs << u"t1 t2 t1"_qs;
        QTest::newRow("none") << QString() << QString();
    }
    void kinds()
    {
        QFETCH(QString, text);
        QTEST(kindsOf(text), "kinds");
    }

    void words_areWithoutBlanksAndSigns()
    {
        const QString text = u"##  渡口 ##\n> 石阶\r\n"_qs;
        const auto lines = markdownLines(text, core::CancelToken());
        QCOMPARE(text.mid(lines[0].words.start(), lines[0].words.length()), u"渡口"_qs);
        QCOMPARE(text.mid(lines[1].words.start(), lines[1].words.length()), u"石阶"_qs);
    }
};

QTEST_GUILESS_MAIN(TestMarkdownLines)
#include "tst_markdownlines.moc"
