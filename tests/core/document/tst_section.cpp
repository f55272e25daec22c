// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/section.h"

#include <QtTest>

#include "tests/core/testdocument.h"

using namespace core::document;

class TestSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void range_holdsTheSectionsBelow()
    {
        const Document d = testDocument(QStringLiteral("前言\n# 一\n甲\n## （一）\n乙\n# 二\n丙"));
        QCOMPARE(words(d, sectionRange(d, 0)), QStringLiteral("一\n甲\n（一）\n乙\n"));
        QCOMPARE(words(d, sectionRange(d, 1)), QStringLiteral("（一）\n乙\n"));
        QCOMPARE(words(d, sectionRange(d, 2)), QStringLiteral("二\n丙"));
    }

    void at_findsTheInnermost()
    {
        const Document d = testDocument(QStringLiteral("前言\n# 一\n甲\n## （一）\n乙\n# 二\n丙"));
        QCOMPARE(words(d, sectionAt(d, 0)), QStringLiteral("前言\n"));
        QCOMPARE(words(d, sectionAt(d, d.text().indexOf(u'乙'))), QStringLiteral("（一）\n乙\n"));
        QCOMPARE(words(d, sectionAt(d, d.text().size())), QStringLiteral("二\n丙"));
    }

    void at_withoutHeadings_isTheWholeText()
    {
        const Document d = testDocument(QStringLiteral("甲\n乙"));
        QCOMPARE(sectionAt(d, 1), core::text::TextRange(0, 3));
        QCOMPARE(sectionAt(Document(), 0), core::text::TextRange(0, 0));
    }

private:
    static QString words(const Document &d, core::text::TextRange range)
    {
        return d.text().mid(range.start(), range.length());
    }
};

QTEST_GUILESS_MAIN(TestSection)
#include "tst_section.moc"
