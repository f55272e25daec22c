// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/shownform.h"

#include <QTest>

using namespace core::document;
using namespace Qt::Literals::StringLiterals;

namespace
{
Document ofLines(const QStringList &lines, const ParagraphForm &form = {})
{
    Document::Data data;
    data.text = lines.join(u'\n');
    qsizetype at = 0;
    for (const QString &line : lines) {
        Block block;
        block.range = {at, at + line.size()};
        block.form = form;
        data.blocks.append(block);
        at += line.size() + 1;
    }
    data.articles.append({0, data.blocks.size(), -1, 1, {}});
    return Document(std::move(data));
}

/// How many units each line's own marker has.
QList<qsizetype> markers(const QStringList &lines)
{
    const Document document = ofLines(lines);
    QList<qsizetype> out;
    for (qsizetype b = 0; b < document.blocks().size(); ++b)
        out.append(shownForm(document, b).ownMarker);
    return out;
}
} // namespace

class TestShownForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_withParallelOpenings_isAList_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QList<qsizetype>>("own");
        const auto row = [](const char *name, const QStringList &lines, const QList<qsizetype> &own) {
            QTest::newRow(name) << lines << own;
        };
        row("hyphens", {u"They brought:"_s, u"- bread"_s, u"-  salt"_s, u"And went."_s}, {0, 2, 3, 0});
        row("bullets without blanks", {u"•甲的事"_s, u"•乙的事"_s}, {1, 1});
        row("numbers", {u"1. one"_s, u"2. two"_s, u"3. three"_s}, {3, 3, 3});
        row("numbers in brackets", {u"(9) one"_s, u"(10) two"_s}, {4, 5});
        row("letters", {u"a) one"_s, u"b) two"_s}, {3, 3});
        row("one alone", {u"- bread"_s, u"And went."_s}, {0, 0});
        row("different signs", {u"- bread"_s, u"* salt"_s}, {0, 0});
        row("numbers that do not follow", {u"1. one"_s, u"5. five"_s}, {0, 0});
        row("a number and a letter", {u"1) one"_s, u"b) two"_s}, {0, 0});
        row("years", {u"1998. one"_s, u"1999. two"_s}, {0, 0});
        row("decimals", {u"1.5 one"_s, u"2.5 two"_s}, {0, 0});
        row("initials", {u"A. Smith went."_s, u"B. Jones came."_s}, {0, 0});
        row("rules", {u"- - -"_s, u"- - -"_s}, {0, 0});
        row("a sign alone", {u"- "_s, u"-"_s}, {0, 0});
        row("dialogue", {u"— He left."_s, u"— He did not."_s}, {0, 0});
    }
    void text_withParallelOpenings_isAList()
    {
        QFETCH(QStringList, lines);
        QTEST(markers(lines), "own");
    }

    void format_itemWithANumberOfItsOwn_getsNoOther()
    {
        ParagraphForm item;
        item.itemLevel = 2;
        item.marker = ItemMarker::Bullet;
        const auto ownOf = [&item](const QString &line) {
            const ShownForm form = shownForm(ofLines({line}, item), 0);
            return std::pair(form.marker, form.ownMarker);
        };
        QCOMPARE(ownOf(QStringLiteral("words")), std::pair(ItemMarker::Bullet, qsizetype(0)));
        QCOMPARE(ownOf(QStringLiteral("1、甲")), std::pair(ItemMarker::None, qsizetype(2)));
        QCOMPARE(ownOf(QStringLiteral("（十二）乙")), std::pair(ItemMarker::None, qsizetype(4)));
        QCOMPARE(ownOf(QStringLiteral("③丙")), std::pair(ItemMarker::None, qsizetype(1)));
        QCOMPARE(ownOf(QStringLiteral("2. two")), std::pair(ItemMarker::None, qsizetype(3)));
        QCOMPARE(ownOf(QStringLiteral("2019 年")), std::pair(ItemMarker::Bullet, qsizetype(0)));
        QCOMPARE(ownOf(QString()), std::pair(ItemMarker::Bullet, qsizetype(0)));
    }

    void verbatim_isNoList()
    {
        ParagraphForm verbatim;
        verbatim.setting = LineSetting::Verbatim;
        QVERIFY(!shownForm(ofLines({QStringLiteral("- a"), QStringLiteral("- b")}, verbatim), 0).isItem());
    }
};

QTEST_GUILESS_MAIN(TestShownForm)
#include "tst_shownform.moc"
