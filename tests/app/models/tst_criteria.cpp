// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/criteria.h"
#include "app/models/pinyinspelling.h"
#include "app/models/suggestions.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using app::models::Criterion;
using core::library::Query;
using Join = Criterion::Join;

namespace
{

Criterion words(const QString &value, Join join = Join::And, bool negated = false)
{
    return {{Query::Kind::Words, value}, {}, join, negated};
}

/// As core reads the same from text.
Query read(const QString &text)
{
    return core::library::queryFromText(text).value_or(Query{});
}

} // namespace

class TestCriteria : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void query_bindsAsTheTypedOne_data()
    {
        QTest::addColumn<QList<Criterion>>("criteria");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << QList<Criterion>{} << QString();
        QTest::newRow("one") << QList{words(u"a"_s)} << u"a"_s;
        QTest::newRow("first join says nothing") << QList{words(u"a"_s, Join::Or)} << u"a"_s;
        QTest::newRow("and") << QList{words(u"a"_s), words(u"b"_s)} << u"a b"_s;
        QTest::newRow("or") << QList{words(u"a"_s), words(u"b"_s, Join::Or), words(u"c"_s)} << u"a OR b c"_s;
        QTest::newRow("not") << QList{words(u"a"_s), words(u"b"_s, Join::And, true)} << u"a -b"_s;
        QTest::newRow("near") << QList{words(u"a"_s), words(u"b"_s), words(u"c"_s, Join::SameParagraph)}
                              << u"a b NEAR/paragraph c"_s;
        QTest::newRow("near or near") << QList{words(u"a"_s), words(u"b"_s, Join::SameSection), words(u"c"_s, Join::Or),
                                               words(u"d"_s, Join::SameParagraph, true)}
                                      << u"a NEAR/section b OR c NEAR/paragraph -d"_s;
    }
    void query_bindsAsTheTypedOne()
    {
        QFETCH(QList<Criterion>, criteria);
        QFETCH(QString, text);
        QCOMPARE(app::models::queryOf(criteria), read(text));
    }

    void typedWords_holdBesidesAllCriteria()
    {
        const Query query = app::models::queryOf({words(u"a"_s), words(u"b"_s, Join::Or)}, read(u"c OR d"_s));
        QCOMPARE(query, read(u"(a OR b) (c OR d)"_s));
    }

    void text_comesBack()
    {
        Criterion day{{Query::Kind::MadeSince, {}, QDateTime({2026, 11, 1}, {0, 0}, Qt::UTC)}};
        Criterion tag{{Query::Kind::TagOnly, u"A/B"_s}, {}, Join::SameSection, true, {u"id"_s}};
        const QList<Criterion> criteria{day, tag};
        QCOMPARE(app::models::criteriaFromText(app::models::criteriaToText(criteria)), criteria);
        QVERIFY(app::models::criteriaFromText(u"nonsense"_s).isEmpty());
        QVERIFY(app::models::criteriaFromText(u"[{\"kind\": 900}]"_s).isEmpty());
    }

    void suggestions_findByInitialsAndRankTagsFirst()
    {
        app::models::CriteriaSources sources;
        core::annotation::Tag tag;
        tag.id = {u"t"_s};
        tag.path = u"政策工具"_s;
        sources.tags = {tag};
        sources.choices = {{tag.path}};
        core::library::DocumentInfo info;
        info.id = {u"d"_s};
        info.title = u"政策汇编"_s;
        sources.documents = {info};
        sources.authors = {u"郑策"_s};
        sources.today = QDate(2026, 11, 22);
        sources.spelling = app::models::pinyinSpelling();
        const auto found = app::models::suggestedCriteria(u"zc"_s, sources);
        QVERIFY(found.size() >= 3);
        QCOMPARE(found.at(0).condition, (Query{Query::Kind::Tag, u"政策工具"_s}));
        QCOMPARE(found.at(0).tag, tag.id);
        QCOMPARE(found.at(1).condition, (Query{Query::Kind::Document, u"d"_s}));
        QCOMPARE(found.at(2).condition, (Query{Query::Kind::Author, u"郑策"_s}));
        // Last the words themselves, wherever they may be meant.
        QCOMPARE(found.constLast().condition, (Query{Query::Kind::Section, u"zc"_s}));
        QVERIFY(app::models::suggestedCriteria(u" "_s, sources).isEmpty());
    }

    void suggestions_nameColours()
    {
        const auto found = app::models::suggestedCriteria(u"yell"_s, {});
        QCOMPARE(found.constFirst().condition, (Query{Query::Kind::Color, u"yellow"_s}));
    }
};

QTEST_GUILESS_MAIN(TestCriteria)
#include "tst_criteria.moc"
