// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/documentbuilder.h"
#include "core/document/placecarrier.h"

#include <QTest>

using namespace core::document;
using core::text::TextRange;

namespace
{
constexpr char16_t source[] = u"标题\n甲段的正文。\n乙段的正文。\n丙段的正文。";

Document of(std::initializer_list<TextRange> paragraphs, const QString &text = QString::fromUtf16(source))
{
    DocumentBuilder builder(Manuscript::fromText(text));
    for (const TextRange &range : paragraphs)
        builder.addBlock(BlockKind::Paragraph, range);
    return builder.finish();
}

QChar at(const Document &document, qsizetype offset)
{
    return offset < document.text().size() ? document.text().at(offset) : QChar();
}
} // namespace

class TestPlaceCarrier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinedAndSplit_everyCharacter_isFoundAgain()
    {
        const Document before = of({{0, 2}, {3, 9}, {10, 16}, {17, 23}});
        // The second and third paragraphs joined, the last one cut in two.
        DocumentBuilder builder(Manuscript::fromText(QString::fromUtf16(source)));
        builder.addBlock(BlockKind::Title, TextRange(0, 2));
        builder.addBlock(BlockKind::Paragraph, {TextRange(3, 9), TextRange(10, 16)});
        builder.addBlock(BlockKind::Paragraph, TextRange(17, 19));
        builder.addBlock(BlockKind::Paragraph, TextRange(19, 23));
        const Document after = builder.finish();
        QVERIFY(before.text() != after.text());
        const PlaceCarrier there(before, after);
        const PlaceCarrier back(after, before);
        QVERIFY(there.isSameSource());
        for (qsizetype i = 0; i < before.text().size(); ++i) {
            if (before.text().at(i) == u'\n')
                continue;
            const qsizetype carried = there.offset(i);
            QCOMPARE(at(after, carried), before.text().at(i));
            QCOMPARE(back.offset(carried), i);
        }
        QCOMPARE(there.offset(before.text().size()), after.text().size());
    }

    /// Texts are compared by long stretches: wherever the difference lies, the nearest places on both sides are found.
    void longText_oneDifference_isPassedRight_data()
    {
        QTest::addColumn<int>("at");
        for (const int at : {1, 4094, 4095, 4096, 4097, 8191, 8192, 11'999})
            QTest::addRow("%d", at) << at;
    }
    void longText_oneDifference_isPassedRight()
    {
        QFETCH(const int, at);
        QString text(12'000, u'田');
        for (qsizetype i = 0; i < text.size(); ++i)
            text[i] = QChar(ushort(0x4E00 + i % 997));
        const Document before = of({{0, 12'000}}, text);
        const Document after = of({{0, at}, {at, 12'000}}, text); // cut in two there
        QCOMPARE(after.text().size(), 12'001);
        const PlaceCarrier there(before, after);
        const PlaceCarrier back(after, before);
        for (qsizetype i = 0; i < text.size(); ++i) {
            const qsizetype carried = there.offset(i);
            QCOMPARE(after.text().at(carried), text.at(i));
            QCOMPARE(back.offset(carried), i);
        }
    }

    void range_spanningTheJoin_keepsItsEnds()
    {
        const Document before = of({{0, 2}, {3, 9}, {10, 16}, {17, 23}});
        DocumentBuilder builder(Manuscript::fromText(QString::fromUtf16(source)));
        builder.addBlock(BlockKind::Title, TextRange(0, 2));
        builder.addBlock(BlockKind::Paragraph, {TextRange(3, 9), TextRange(10, 16)});
        builder.addBlock(BlockKind::Paragraph, TextRange(17, 23));
        const Document after = builder.finish();
        const PlaceCarrier carrier(before, after);
        const qsizetype from = before.text().indexOf(u'甲');
        const qsizetype to = before.text().indexOf(u'丙') + 1;
        const TextRange carried = carrier.range({from, to});
        QCOMPARE(at(after, carried.start()), u'甲');
        QCOMPARE(at(after, carried.end() - 1), u'丙');
        QVERIFY(carrier.range({from, from}).isEmpty());
    }

    void partOfTheSource_everyCharacter_isFoundInTheWhole()
    {
        const Document whole = of({{0, 2}, {3, 9}, {10, 16}, {17, 23}});
        const Document head = of({{0, 2}, {3, 9}}, QString::fromUtf16(source).left(9));
        // From the middle, and laid out otherwise than the whole: its two lines are one paragraph.
        DocumentBuilder joined(Manuscript::fromText(QString::fromUtf16(source).mid(10)));
        joined.addBlock(BlockKind::Paragraph, {TextRange(0, 6), TextRange(7, 13)});
        for (const Document &part : {head, joined.finish()}) {
            const PlaceCarrier carrier(part, whole);
            QVERIFY(carrier.isSameSource());
            for (qsizetype i = 0; i < part.text().size(); ++i) {
                if (part.text().at(i) != u'\n')
                    QCOMPARE(at(whole, carrier.offset(i)), part.text().at(i));
            }
        }
        // What ends alike is no end where the source goes on: the text of "的正文。" stands four times.
        QCOMPARE(PlaceCarrier(head, whole).offset(head.text().size() - 1), head.text().size() - 1);
        QVERIFY(!PlaceCarrier(whole, head).isSameSource());
    }

    void anotherSource_placesStayInsideTheText()
    {
        const Document before = of({{0, 2}, {3, 9}, {10, 16}, {17, 23}});
        const Document after = of({{0, 2}}, QStringLiteral("短文"));
        const PlaceCarrier carrier(before, after);
        QVERIFY(!carrier.isSameSource());
        QCOMPARE(carrier.offset(1), 1);
        QCOMPARE(carrier.offset(20), 2);
    }
};

QTEST_GUILESS_MAIN(TestPlaceCarrier)
#include "tst_placecarrier.moc"
