// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/layoutengine.h"
#include "core/text/hyphenator.h"

#include <QTest>

#include "tests/app/reader/samples.h"
#include <cmath>

using namespace app::reader;
using core::document::SpanKind;
using samples::Maker;

namespace
{
QString prose()
{
    return QStringLiteral(
        "The commission responsible for international understanding recommended considerable improvements in the "
        "administration of the waterways, notwithstanding the extraordinary difficulties which the representatives of "
        "the neighbouring municipalities had described. Particularly unfortunate, according to the correspondence, was "
        "the characteristic disinclination of the engineers to communicate their observations immediately.");
}

struct Page {
    core::document::Document document;
    LayoutEngine engine;
    std::shared_ptr<const ChunkLayout> layout;

    Page(const core::document::Document &of, int width, const ReaderStyle &style = {}) : document(of)
    {
        engine.setMetrics(PageMetrics(style, WrittenLanguage::SimplifiedChinese, width));
        engine.setDocument(of);
        layout = engine.layout(0);
    }
    explicit Page(const QString &text, int width, const ReaderStyle &style = {})
        : Page(Maker().paragraph(text).make(), width, style)
    {
    }
    qsizetype hyphens() const
    {
        return std::count_if(layout->lines.begin(), layout->lines.end(), [](const auto &l) { return l.hyphen > 0; });
    }
    /// Squares of what each full line would have to give its blanks.
    double looseness() const
    {
        double sum = 0;
        for (size_t i = 0; i + 1 < layout->lines.size(); ++i) {
            const auto &line = layout->lines[i];
            const QString said = document.text().mid(line.start, line.end - line.start).trimmed();
            float ink = line.hyphen;
            for (qint32 b = line.firstBox; b < line.endBox; ++b) {
                const auto &box = layout->boxes[size_t(b)];
                ink += document.text().at(box.start).isSpace() ? 0 : box.width;
            }
            const double blank = double(engine.metrics().columnWidth() - ink) / double(said.count(u' '));
            sum += blank * blank;
        }
        return sum;
    }
    float rightOf(const ChunkLayout::Line &line) const
    {
        qint32 last = line.endBox - 1;
        while (document.text().at(layout->boxes[size_t(last)].start).isSpace())
            --last;
        return layout->boxes[size_t(last)].x + layout->boxes[size_t(last)].width + line.hyphen;
    }
};

qsizetype glyphsOf(const ChunkLayout &layout, const ChunkLayout::Line &line)
{
    qsizetype glyphs = 0;
    for (qint32 b = line.firstBatch; b < line.endBatch; ++b)
        glyphs += layout.batches[size_t(b)].glyphs.glyphIndexes().size();
    return glyphs;
}
} // namespace

class TestHyphens : public QObject
{
    Q_OBJECT

private:
    static QList<int> widths() { return {450, 500, 550, 600, 700}; }

private Q_SLOTS:
    void initTestCase()
    {
        if (!core::text::Hyphenator::installed()->knows(QStringLiteral("en")))
            QSKIP("no English dictionary is installed");
    }

    void lines_english_endAtTheEdgeWithTheirHyphens()
    {
        qsizetype parted = 0;
        for (const int width : widths()) {
            const Page page(prose(), width);
            const auto &lines = page.layout->lines;
            for (size_t i = 0; i + 1 < lines.size(); ++i)
                QVERIFY2(std::abs(page.rightOf(lines[i]) - page.engine.metrics().columnWidth()) < 1,
                         qPrintable(QStringLiteral("width %1, line %2").arg(width).arg(i)));
            QVERIFY(lines.back().hyphen <= 0);
            parted += page.hyphens();
        }
        QVERIFY(parted > 4);
    }

    void lines_withoutHyphens_areLooser()
    {
        ReaderStyle whole;
        whole.hyphenate = false;
        double with = 0;
        double without = 0;
        for (const int width : widths()) {
            QCOMPARE(Page(prose(), width, whole).hyphens(), 0);
            with += Page(prose(), width).looseness();
            without += Page(prose(), width, whole).looseness();
        }
        QVERIFY2(with < 0.6 * without, qPrintable(QStringLiteral("%1 %2").arg(with).arg(without)));
    }

    void hyphen_isDrawnAndNotOfTheText()
    {
        const Page page(prose(), 420);
        const ChunkLayout &layout = *page.layout;
        QVERIFY(page.hyphens() > 0);
        QCOMPARE(layout.length, qint32(prose().size()));
        for (const auto &line : layout.lines) {
            const QString said = prose().mid(line.start, line.end - line.start);
            QCOMPARE(qsizetype(line.endBox - line.firstBox), said.size());
            if (line.hyphen <= 0)
                continue;
            QVERIFY2(said.back().isLetter() && prose().at(line.end).isLetter(), qPrintable(said));
            const qsizetype inked = said.size() - said.count(u' ');
            QVERIFY2(glyphsOf(layout, line) <= inked + 1 && glyphsOf(layout, line) > inked - 4, qPrintable(said));
            const auto &last = layout.boxes[size_t(line.endBox) - 1];
            const qreal behind = qreal(last.x + last.width + line.hyphen / 2);
            const CaretPlace place = layout.hit({behind, qreal(line.baseline) - 4});
            QCOMPARE(place.offset, qsizetype(line.end));
            QVERIFY(place.atLineEnd);
            QCOMPARE(layout.graphemeAt({behind, qreal(line.baseline) - 4}), -1);
        }
    }

    void selection_thatGoesOn_coversTheHyphen()
    {
        const Page page(prose(), 420);
        const auto &lines = page.layout->lines;
        const auto it = std::find_if(lines.begin(), lines.end(), [](const auto &l) { return l.hyphen > 0; });
        QVERIFY(it != lines.end());
        const auto index = qint32(it - lines.begin());
        const QRectF here = page.layout->rectOf(index, {it->start, it->end});
        const QRectF on = page.layout->rectOf(index, {it->start, it->end + 1});
        QVERIFY(std::abs(on.right() - here.right() - qreal(it->hyphen)) < 0.01);
        QVERIFY(page.layout->rectOf(index, {it->end, it->end + 3}).isNull());
    }

    void words_inHan_arePartedOnlyWhereTheLineWouldBeTorn()
    {
        const QString text =
            QStringLiteral("他在信里写道internationalization的意思是国际化，而不是understanding，大家都明白了。")
                .repeated(4);
        qsizetype parted = 0;
        for (int width = 200; width < 520; width += 20) {
            const Page page(text, width);
            parted += page.hyphens();
            for (const auto &line : page.layout->lines)
                QVERIFY(line.hyphen <= 0 || page.rightOf(line) <= page.engine.metrics().columnWidth() + 1);
        }
        QVERIFY(parted > 0);
        QCOMPARE(Page(text.first(40), 2000).hyphens(), 0);
    }

    void softHyphen_atLineEnd_isShown()
    {
        ReaderStyle whole;
        whole.hyphenate = false;
        const QString text =
            QStringLiteral("Donau\u00ADdampf\u00ADschiff\u00ADfahrts\u00ADgesell\u00ADschaft ").repeated(8);
        const Page page(text, 330, whole);
        QVERIFY(page.hyphens() > 0);
        for (const auto &line : page.layout->lines)
            QVERIFY(line.hyphen <= 0 || text.at(line.end - 1) == QChar(0xAD));
    }

    void bold_hyphenIsBoldToo()
    {
        Maker maker;
        maker.paragraph(prose());
        maker.span({0, prose().size()}, SpanKind::Strong);
        const Page page(maker.make(), 420);
        QVERIFY(page.hyphens() > 0);
        for (const auto &line : page.layout->lines) {
            for (qint32 b = line.firstBatch; b < line.endBatch; ++b)
                QVERIFY(page.layout->batches[size_t(b)].glyphs.rawFont().weight() >= QFont::Bold);
        }
    }

    void verbatim_hasNone()
    {
        ReaderStyle verbatim;
        verbatim.verbatim = true;
        QCOMPARE(Page(prose(), 420, verbatim).hyphens(), 0);
    }
};

QTEST_MAIN(TestHyphens)
#include "tst_hyphens.moc"
