// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/patternmatcher.h"

#include <QTest>

using namespace core::search;
using core::text::TextRange;

namespace
{
QStringList found(const QString &text, const QString &pattern, const FindOptions &options = {}, TextRange where = {})
{
    const auto matcher = PatternMatcher::create(text, pattern, options);
    if (!matcher)
        return {QStringLiteral("refused")};
    QStringList words;
    (*matcher)->scan(where.isEmpty() ? TextRange(0, text.size()) : where, core::CancelToken(), [&](TextRange hit) {
        words += text.mid(hit.start(), hit.length());
        return true;
    });
    return words;
}
} // namespace

class TestPatternMatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anchors_areEndsOfLines()
    {
        QCOMPARE(found(u"第一条\n见第一条\n第二条"_qs, u"^第.条$"_qs), (QStringList{u"第一条"_qs, u"第二条"_qs}));
    }

    void hits_stayInTheirLine()
    {
        QCOMPARE(found(u"渡口\n石阶"_qs, u"口\\s*石"_qs), QStringList());
        QCOMPARE(found(u"渡口\n石阶"_qs, u"[^x]+"_qs), (QStringList{u"渡口"_qs, u"石阶"_qs}));
    }

    void emptyHits_areLeftOut() { QCOMPARE(found(u"abc"_qs, u"x*"_qs), QStringList()); }

    void script_isFoldedUnlessExact()
    {
        QCOMPARE(found(u"語言与语言"_qs, u"语言"_qs), (QStringList{u"語言"_qs, u"语言"_qs}));
        FindOptions exact;
        exact.exactForms = true;
        QCOMPARE(found(u"語言与语言"_qs, u"语言"_qs, exact), QStringList{u"语言"_qs});
    }

    void wideBracket_isNoGroup() { QCOMPARE(found(u"（一）甲（二）乙"_qs, u"（.）"_qs).size(), 2); }

    void stretch_isKeptTo()
    {
        QCOMPARE(found(u"渡口 渡口 渡口"_qs, u"渡口"_qs, {}, TextRange(1, 5)), QStringList{u"渡口"_qs});
    }

    void badExpression_isRefused()
    {
        QVERIFY(!PatternMatcher::create(u"渡口"_qs, u"(渡"_qs, {}));
        QVERIFY(!PatternMatcher::create(u"渡口"_qs, u"[口"_qs, {}));
    }

    void taker_endsTheScan()
    {
        const QString text = u"渡渡渡渡"_qs;
        int taken = 0;
        (*PatternMatcher::create(text, u"渡"_qs, {}))->scan({0, text.size()}, core::CancelToken(), [&](TextRange) {
            return ++taken < 2;
        });
        QCOMPARE(taken, 2);
    }
};

QTEST_GUILESS_MAIN(TestPatternMatcher)
#include "tst_patternmatcher.moc"
