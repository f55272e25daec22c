// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/anchoring.h"

#include <QtTest>

#include "tests/core/testdocument.h"

using namespace core;
using namespace core::annotation;
using core::text::TextRange;

namespace
{

const QString source =
    QStringLiteral("# 一、总体要求\n"
                   "坚持以人民为中心的发展思想，把保障和改善民生放在更加重要的位置，扎实推进共同富裕。\n"
                   "# 二、重点任务\n"
                   "加强组织领导，压实工作责任，确保各项任务落到实处。加强宣传引导，营造良好氛围。\n"
                   "# 三、保障措施\n"
                   "加强组织领导，健全工作机制，确保各项任务落到实处。");

TextRange rangeOf(const document::Document &document, const QString &quote, int which = 0)
{
    qsizetype at = document.text().indexOf(quote);
    while (which-- > 0)
        at = document.text().indexOf(quote, at + 1);
    Q_ASSERT(at >= 0);
    return {at, at + quote.size()};
}

} // namespace

class TestAnchoring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void target_uniqueQuote_hasContextAndSection()
    {
        const auto document = testDocument(source);
        const Target target = targetAt(document, rangeOf(document, QStringLiteral("共同富裕")));
        QCOMPARE(target.quote, QStringLiteral("共同富裕"));
        QVERIFY(target.prefix.endsWith(QStringLiteral("扎实推进")));
        QVERIFY(target.suffix.startsWith(QStringLiteral("。\n二、重点任务")));
        QCOMPARE(target.sectionPath, QStringList{QStringLiteral("一、总体要求")});
        QCOMPARE(target.prefixAlone, 0);
    }

    void target_repeatedQuote_isUniqueWithContext()
    {
        // The same paragraph 50 times: only the ends tell them apart.
        QString text = QStringLiteral("开始。");
        for (int i = 0; i < 50; ++i)
            text += QStringLiteral("加强组织领导，压实工作责任，确保各项任务落到实处。");
        const auto document = testDocument(text);
        for (const int which : {0, 1, 20, 48, 49}) {
            const Target target = targetAt(document, rangeOf(document, QStringLiteral("工作责任"), which));
            QCOMPARE(occurrences(document.text(), target.prefix + target.quote + target.suffix).size(), 1);
        }
    }

    void target_insideGrapheme_growsToWhole()
    {
        const auto document = testDocument(QStringLiteral("a👨‍👩‍👧b e\u0301x"));
        const QString &text = document.text();
        const qsizetype family = text.indexOf(QChar(0xD83D));
        const Target target = targetAt(document, {family + 1, family + 4});
        QCOMPARE(target.quote, QStringLiteral("👨‍👩‍👧"));
        const qsizetype accent = text.indexOf(QChar(0x301));
        QCOMPARE(targetAt(document, {accent, accent + 1}).quote, QStringLiteral("e\u0301"));
    }

    void occurrences_overlapping_allFound()
    {
        QCOMPARE(occurrences(QStringLiteral("aaaa"), QStringLiteral("aa")).size(), 3);
        QCOMPARE(occurrences(QStringLiteral("e\u0301e"), QStringLiteral("e")).size(), 1);
        QVERIFY(occurrences(QStringLiteral("abc"), QString()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAnchoring)
#include "tst_anchoring.moc"
