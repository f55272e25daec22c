// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/entities.h"

#include <QTest>

namespace
{
QString repaired(const QString &text)
{
    return core::text::applied(text, core::repair::entityEdits(text, core::CancelToken()));
}
} // namespace

class TestEntities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void references_becomeTheirCharacters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("out");
        QTest::newRow("named") << u"他说&ldquo;来&rdquo;，又说&ldquo;去&rdquo;。"_qs << u"他说“来”，又说“去”。"_qs;
        QTest::newRow("escaped twice") << u"他说&amp;ldquo;来&amp;rdquo;，又说&amp;ldquo;去&amp;rdquo;。"_qs
                                       << u"他说“来”，又说“去”。"_qs;
        QTest::newRow("by number") << u"渡口&#8212;&#8212;石阶&#x2014;&#x2014;河"_qs << u"渡口——石阶——河"_qs;
    }
    void references_becomeTheirCharacters()
    {
        QFETCH(QString, text);
        QTEST(repaired(text), "out");
        QCOMPARE(repaired(repaired(text)), repaired(text));
    }

    void textAboutReferences_keepsThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("quoted") << u"“&lt;”表示小于，“&gt;”表示大于，“&amp;”表示和。"_qs;
        QTest::newRow("between blanks") << u"写 &lt; 得到小于号，写 &gt; 得到大于号，写 &amp; 得到和号。"_qs;
        QTest::newRow("none") << u"A & B; R&D; 渡口&石阶"_qs;
        QTest::newRow("unknown") << u"渡&nosuch;口&nosuch;石&nosuch;阶"_qs;
        QTest::newRow("empty") << QString();
    }
    void textAboutReferences_keepsThem()
    {
        QFETCH(QString, text);
        QCOMPARE(repaired(text), text);
    }
};

QTEST_GUILESS_MAIN(TestEntities)
#include "tst_entities.moc"
