// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/manuscript.h"
#include "core/structure/newspage.h"

#include <QTest>

using namespace core::structure;
using core::document::Manuscript;

namespace
{
constexpr const char *names = "SBNTYEVCP"; // one letter a PagePart

/// The parts of the lines, one letter each.
QString partsOf(const QString &text)
{
    const Manuscript manuscript = Manuscript::fromText(text);
    const PageReading reading = readPage(draftOf(manuscript));
    QString out;
    for (const PagePart part : reading.parts)
        out += QLatin1Char(names[static_cast<int>(part)]);
    return out;
}

bool isPageText(const QString &text)
{
    const Manuscript manuscript = Manuscript::fromText(text);
    return isPage(draftOf(manuscript));
}

/// Whether it is a page when its paragraphs were set in columns of these widths by turns.
bool isPageInColumns(const QString &page, const QList<int> &columns)
{
    Manuscript manuscript = Manuscript::fromText(page);
    qsizetype paragraphs = 0;
    for (qsizetype at = 0, end = 0; at < page.size(); at = end + 1) {
        end = page.indexOf(u'\n', at);
        core::document::LayoutHint hint;
        hint.lines = end - at > 30 ? 3 : 1;
        hint.column = columns.at(paragraphs % columns.size());
        if (end == at)
            continue;
        manuscript.marks.append({{at, end}, core::document::MarkKind::Layout, hint.packed()});
        ++paragraphs;
    }
    return isPage(draftOf(manuscript));
}

const QString first = u"本报清溪6月3日电（记者沈禾）清溪江流域十二处渡口的安全检查昨天结束，检查组走完了两岸。\n\n"
                      u"检查组负责人表示，剩下的七处需要换设备，月底以前全部完成，改好以前夜里停航。\n\n"_qs;
const QString second = u"本报白塔6月3日电（记者杜若）白塔乡第一座村级种子库近日建成，收下本地老稻种四十七份。\n\n"
                       u"种子库由村里的旧粮仓改成，墙厚窗小，冬暖夏凉，不用一度电也能把种子存过梅雨天。\n\n"_qs;
const QString picture =
    u"日前，白塔乡的稻田里，农机手驾驶插秧机往来作业，白鹭跟在机后觅食。\n\n冯秋摄（清溪影像）\n\n白鹭伴耕\n"
    u"本版责编：沈禾 罗小满\n\n"_qs;
} // namespace

class TestNewsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parts_areRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("parts");
        QTest::newRow("headline after, byline")
            << first + u"十二处渡口完成检查\n沈 禾\n\n"_qs + second + u"白塔乡建起种子库\n杜 若\n"_qs << u"SBTYSBTY"_qs;
        QTest::newRow("headline of two lines")
            << first + u"十二处渡口完成检查\n\n夜间停航加开两班车\n\n"_qs + second + u"白塔乡建起种子库\n杜 若\n"_qs
            << u"SBTTSBTY"_qs;
        QTest::newRow("picture between") << first + u"十二处渡口完成检查\n沈 禾\n\n"_qs + picture + second +
                                                u"白塔乡建起种子库\n杜 若\n"_qs
                                         << u"SBTYVCPESBTY"_qs;
        QTest::newRow("author note") << first + u"（作者为清溪县文化馆馆员）\n\n渡口的一年\n梁 远\n\n"_qs + second +
                                            u"白塔乡建起种子库\n杜 若\n"_qs
                                     << u"SBNTYSBTY"_qs;
        QTest::newRow("last without headline") << first + u"十二处渡口完成检查\n沈 禾\n\n"_qs + second << u"SBTYSB"_qs;
        QTest::newRow("a law's history, a document's number and signature are no headlines")
            << u"2024年6月17日清溪江管理委员会第7次会议通过\n\n第一条 为了管好渡口，制定本办法。\n\n"
               u"第二条 夜里停航的渡口应当点灯。\n\n清溪江渡口管理办法\n\n沈 禾\n\n清政发〔2024〕17号\n\n"
               u"沿江各乡的渡口检查已经做完，剩下的七处换好设备以后再开。\n\n清溪县人民政府\n\n2024年6月20日\n\n"
               u"关于渡口开航的通知\n\n杜 若\n"_qs
            << u"SBBTYSBBBTY"_qs;
        QTest::newRow("a name of two letters, its blank lost, and chapters after items")
            << u"近年来各乡的渡口检查有了新的进展，两岸的安全管理还要加强。\n\n（一）把检查做细\n\n"
               u"检查组要走完两岸，剩下的七处换好设备再开。\n\n（二）把设备换好\n\n月底以前全部换完。\n\n"
               u"清溪江流域渡口安全检查工作的意见\n\n沈禾\n\n第一章 总则\n\n第一条 为了管好渡口，制定本办法。\n\n"
               u"第二条 夜里停航的渡口应当点灯。\n\n清溪江渡口管理办法\n\n本报记者 杜若\n\n本版责编：沈 禾\n"_qs
            << u"SBBBBTYSBBTYE"_qs;
        QTest::newRow("headline before") << u"十二处渡口完成检查\n\n"_qs + first + u"白塔乡建起种子库\n\n"_qs + second
                                         << u"TSBTSB"_qs;
    }
    void parts_areRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, parts);
        QCOMPARE(partsOf(text), parts);
    }

    void subheads_areNoBorders()
    {
        const QString text = first + u"先说检查\n\n"_qs + first.mid(first.indexOf(u"检查组"_qs)) + u"再说航班\n\n"_qs +
                             first.mid(first.indexOf(u"检查组"_qs)) + u"十二处渡口完成检查\n沈 禾\n\n"_qs + second +
                             u"白塔乡建起种子库\n杜 若\n"_qs;
        const QString parts = partsOf(text);
        QCOMPARE(parts.count(u'S'), 2);
        QCOMPARE(parts.count(u'T'), 2);
    }

    void page_isToldByItsForms()
    {
        QVERIFY(isPageText(first + second));
        QVERIFY(!isPageText(first));
        QVERIFY(!isPageText(u"一、渡口\n检查组走完两岸。\n二、船只\n船工都来了。\n"_qs));
        QVERIFY(!isPageText(QString()));
    }

    void page_ofOneArticle_isToldByItsByline()
    {
        const QString text = first.mid(first.indexOf(u"检查组"_qs));
        const auto laidOut = [](const QString &page) { return isPageInColumns(page, {40}); };
        const QString head = u"十二处渡口完成检查\n\n"_qs;
        const QString byline = u"本报记者 沈禾\n\n"_qs;
        QVERIFY(laidOut(head + byline + text + text));
        QVERIFY(laidOut(text + text + head + byline));
        QVERIFY(!laidOut(head + text + text));
        QVERIFY(!laidOut(text + byline + text + text + text)); // amid the text it says nothing
    }

    void page_isToldByColumnsPlainlyDifferent()
    {
        const QString text = first.mid(first.indexOf(u"检查组负责人"_qs)).repeated(6);
        QVERIFY(isPageInColumns(text, {40, 52}));
        QVERIFY(!isPageInColumns(text, {40, 38})); // one column, whose lines fill it or miss it by a character
        QVERIFY(!isPageInColumns(text, {40}));
    }

    void signs_saveTheirConfidence()
    {
        const Manuscript manuscript = Manuscript::fromText(first + u"十二处渡口完成检查\n沈 禾\n\n"_qs + second);
        const PageReading reading = readPage(draftOf(manuscript));
        QVERIFY(reading.signs.at(4).dateline);
        QVERIFY(reading.signs.at(4).confidence > reading.signs.at(5).confidence);
    }
};

QTEST_GUILESS_MAIN(TestNewsPage)
#include "tst_newspage.moc"
