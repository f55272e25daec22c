// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/manuscript.h"
#include "core/repair/partedparagraphs.h"

#include <QTest>

using namespace core::repair;

namespace
{
/// A sign for each line: j where it goes on in the next one; empty where the text is not of the kind.
QString joins(const QString &text)
{
    const auto lines = readPhysicalLines(core::document::Manuscript::fromText(text));
    QString out;
    for (const bool goesOn : linesInParagraphs(lines))
        out += goesOn ? u'j' : u'-';
    return out;
}

const QString mail = u"船工在渡口住了三十年,\n水涨水落都看在眼里。他说那年\n发大水,一夜\n没有合眼。\n\n后来,\n"
                     "桥修好了,过河的人\n少了一半。\n\n如今他种菜,菜地\n就在河边上。每天清早挑\n水,天黑才回家。\n"_qs;
} // namespace

class TestPartedParagraphs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesOfAnyWidth_goOnToTheEmptyLine() { QCOMPARE(joins(mail), u"jjj-jj-jj-"_qs); }

    void shortPhraseOverAParagraph_staysApart()
    {
        QCOMPARE(joins(mail + u"\n回家\n他家在山脚下,门前有\n两棵枣树。\n"_qs), u"jjj-jj-jj--j-"_qs);
    }

    void items_standApart()
    {
        QCOMPARE(joins(mail + u"\n他买了三样,都是旧的\n1、锄头\n2、扁担。\n"_qs), u"jjj-jj-jj----"_qs);
    }

    void otherTexts_areNotOfThisKind_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("poems") << u"河水清清\n芦苇白头\n\n船儿慢慢\n人儿悠悠\n\n秋风来了\n大雁走了。\n"_qs.repeated(3);
        QTest::newRow("verse with marks")
            << u"白日照河洲，\n渡口水自流。\n欲问归来客，\n扁舟在上头。\n\n"_qs.repeated(4);
        QTest::newRow("paragraphs") << u"船工在渡口住了三十年。水涨水落，都看在眼里。\n\n"_qs.repeated(6);
        QTest::newRow("two of them") << mail.left(mail.indexOf(u"如今"));
        QTest::newRow("a paragraph a line")
            << u"水涨了，人走了。\n水落了，人回来了。\n天晴了，晒网。\n\n"_qs.repeated(4);
        QTest::newRow("none") << QString();
    }
    void otherTexts_areNotOfThisKind()
    {
        QFETCH(QString, text);
        QCOMPARE(joins(text), QString());
    }
};

QTEST_GUILESS_MAIN(TestPartedParagraphs)
#include "tst_partedparagraphs.moc"
