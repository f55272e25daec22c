// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/autocoding.h"
#include "core/library/parse.h"

#include <QTest>

using namespace core::library;
using core::document::Document;
using core::text::TextRange;
using namespace Qt::Literals::StringLiterals;

namespace
{

Document parsed(const QString &text)
{
    return parse(text.toUtf8(), u"text.txt"_s).value_or(Document());
}

QStringList words(const Document &document, const QList<TextRange> &ranges)
{
    QStringList all;
    for (const TextRange range : ranges)
        all.append(document.text().mid(range.start(), range.length()));
    return all;
}

const QString law = u"渡口管理办法\n\n第一章　总则\n\n第一条　为了渡运安全，制定本办法。\n\n第二条　渡工应当持证：\n\n"
                    u"（一）有上岗证；\n\n（二）身体健康。\n\n渡工每年体检一次。\n\n第二章　渡运\n\n"
                    u"第三条　大风大雾不得开渡。\n\n第三条之一　超载不得开渡。\n"_s;

} // namespace

class TestAutocoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void articles_haveTheirParagraphsAndItems()
    {
        const Document document = parsed(law);
        const QStringList found = words(document, articlePassages(document));
        QCOMPARE(found.size(), 4);
        QVERIFY(found.at(0).startsWith(u"第一条"_s) && found.at(0).endsWith(u"制定本办法。"_s));
        QVERIFY(found.at(1).startsWith(u"第二条"_s) && found.at(1).endsWith(u"渡工每年体检一次。"_s));
        QVERIFY(found.at(2).startsWith(u"第三条　大风"_s) || found.at(2).startsWith(u"第三条"_s));
        QVERIFY(!found.at(2).contains(u"超载"_s));
        QVERIFY(found.at(3).contains(u"超载"_s));
    }

    void articles_ofWhatIsNoLawAreNone()
    {
        const Document document = parsed(u"春天\n\n一、花\n\n花开了。第一条路在东边。\n\n二、鸟\n\n鸟来了。\n"_s);
        QVERIFY(articlePassages(document).isEmpty());
    }

    void hits_followTheOptionsOfTheSearch()
    {
        const Document document = parsed(law);
        QCOMPARE(words(document, hitPassages(document, u"不得.渡"_s, CodedUnit::Hit)), QStringList());
        core::search::FindOptions pattern;
        pattern.regularExpression = true;
        QCOMPARE(words(document, hitPassages(document, u"不得.渡"_s, CodedUnit::Hit, pattern)),
                 (QStringList{u"不得开渡"_s, u"不得开渡"_s}));
        QCOMPARE(hitPassages(document, u"("_s, CodedUnit::Hit, pattern), QList<TextRange>());
    }

    void sections_byTheirTitle()
    {
        const Document document = parsed(law);
        const QStringList found = words(document, sectionPassages(document, u"渡运"_s));
        QCOMPARE(found.size(), 1);
        QVERIFY(found.constFirst().startsWith(u"第二章"_s));
    }
};

QTEST_GUILESS_MAIN(TestAutocoding)
#include "tst_autocoding.moc"
