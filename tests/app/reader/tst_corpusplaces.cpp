// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/pagecursor.h"
#include "app/reader/passagemime.h"
#include "core/library/parse.h"
#include "core/text/scriptconverter.h"

#include <QTest>

#include "tests/app/reader/corpus.h"
#include "tests/app/reader/plaincopy.h"

using namespace app::reader;
using core::document::Document;
using core::text::ChineseScript;
using core::text::ScriptConverter;
using core::text::TextRange;

/// Every character of real documents is found under the pointer, selected by it, and copied as what it is: at first,
/// after zooming, in another width, with readings above the text, and shown in another Chinese script.
class TestCorpusPlaces : public QObject
{
    Q_OBJECT

private:
    struct Setting {
        double zoom;
        int width;
        bool pinyin;
        bool hanging;
        std::optional<ChineseScript> script = {};
    };

    struct Reading {
        const Document &document;
        LayoutEngine engine;
        PageWindow window{engine};
        PageCursor cursor{engine, window};
        qsizetype characters = 0;

        explicit Reading(const Document &of) : document(of) { engine.setDocument(of); }
        void set(const Setting &setting)
        {
            ReaderStyle style;
            style.zoom = setting.zoom;
            style.pinyin = setting.pinyin;
            style.hangPunctuation = setting.hanging;
            window.setSize(QSizeF(setting.width, 900));
            engine.setMetrics(PageMetrics(style, languageOf(document.text()), setting.width));
            std::vector<TextRange> all;
            if (setting.pinyin)
                all.emplace_back(0, std::min<qsizetype>(document.text().size(), 600));
            engine.setPinyin(all);
            std::shared_ptr<const ScriptConverter> converter;
            if (setting.script) {
                const auto opened = ScriptConverter::open(*setting.script);
                QVERIFY(opened);
                converter = *opened;
            }
            engine.setScript(converter);
            engine.setMetrics(engine.metrics());
            window.reset();
            cursor.setDocument(document);
        }
    };

    /// The grapheme at a box: by the pointer over its middle, and selected from its one half to the other.
    static void checkBox(Reading &page, const ChunkLayout &layout, const ChunkLayout::Line &line, qint32 box,
                         QPointF origin, qsizetype base)
    {
        const auto &b = layout.boxes[size_t(box)];
        const qsizetype start = base + b.start;
        if (b.width < 2) {
            // Nothing is seen of it, so nothing can be pointed at.
            const QChar c = page.document.text().at(start);
            QVERIFY2(c.isSpace() || c.isMark() || c.category() == QChar::Other_Format, qPrintable(QString(c)));
            return;
        }
        const qsizetype end =
            base + (size_t(box) + 1 < layout.boxes.size() ? layout.boxes[size_t(box) + 1].start : layout.length);
        const double y = origin.y() + double(line.baseline - 0.38F * line.em);
        const QPointF middle(origin.x() + double(b.x + b.width / 2), y);
        const double quarter = double(b.width) / 4;
        const QString said = page.document.text().mid(start, 12);
        QVERIFY2(page.window.graphemeAt(middle) == start, qPrintable(said));
        const bool forward = !b.rightToLeft;
        const QPointF first = middle - QPointF(forward ? quarter : -quarter, 0);
        const QPointF second = middle + QPointF(forward ? quarter : -quarter, 0);
        QVERIFY2(page.window.hit(first).offset == start, qPrintable(said));
        QVERIFY2(page.window.hit(second).offset == end, qPrintable(said));
        page.cursor.begin(page.window.hit(first), start, SelectionUnit::Character);
        page.cursor.extendTo(page.window.hit(second));
        QVERIFY2(page.cursor.selection() == TextRange(start, end), qPrintable(said));
        const auto rects = page.window.rectsOf({start, end});
        QVERIFY2(rects.size() == 1 && rects[0].contains(middle), qPrintable(said));
        ++page.characters;
    }

    static void checkChunk(Reading &page, qsizetype chunk)
    {
        const auto layout = page.engine.layout(chunk);
        const qsizetype base = page.engine.range(chunk).start();
        QVERIFY(layout->length == 0 || (!layout->boxes.empty() && layout->boxes.front().start == 0));
        for (size_t i = 1; i < layout->lines.size(); ++i)
            QCOMPARE(layout->lines[i].start, layout->lines[i - 1].end); // no character is left out
        for (const auto &line : layout->lines) {
            page.window.showAt({base + line.start, false}, 300);
            for (const auto &shown : page.window.shown()) {
                if (shown.chunk != chunk)
                    continue;
                const QPointF origin(double(page.engine.metrics().columnLeft()), shown.top);
                for (qint32 box = line.firstBox; box < line.endBox && !QTest::currentTestFailed(); ++box)
                    checkBox(page, *layout, line, box, origin, base);
            }
            if (QTest::currentTestFailed())
                return;
        }
    }

    /// Other characters at the same offsets: what is copied of any passage is the part of the whole.
    static void checkScripts(const Document &document)
    {
        for (const auto script : {ChineseScript::Taiwan, ChineseScript::HongKong, ChineseScript::Simplified}) {
            const auto converter = ScriptConverter::open(script);
            QVERIFY(converter);
            const QString shown = (*converter)->converted(document.text());
            QCOMPARE(shown.size(), document.text().size());
            for (qsizetype i = 0; i < shown.size(); ++i) {
                QCOMPARE(shown.at(i).isSurrogate(), document.text().at(i).isSurrogate());
                QCOMPARE(shown.at(i) == u'\n', document.text().at(i) == u'\n');
            }
        }
    }

private Q_SLOTS:
    void everyCharacter_isFoundSelectedAndCopied()
    {
        const QStringList names = corpus::tenPaths();
        if (names.isEmpty())
            QSKIP("the shared corpus is not beside the sources");
        QCOMPARE(names.size(), corpus::documents);
        qsizetype checked = 0;
        for (const QString &name : names) {
            const auto bytes = core::library::readFile(name);
            QVERIFY(bytes);
            const auto document = core::library::parse(*bytes, name);
            QVERIFY(document);
            Reading page(*document);
            for (const Setting &setting :
                 {Setting{1, 900, false, false}, Setting{1.5, 900, false, true}, Setting{1, 420, false, false},
                  Setting{1, 700, true, false}, Setting{1, 800, false, false, ChineseScript::Taiwan},
                  Setting{1, 800, false, false, ChineseScript::Simplified}}) {
                page.set(setting);
                for (qsizetype c = 0; c < page.engine.size() && !QTest::currentTestFailed(); ++c)
                    checkChunk(page, c);
                QVERIFY2(!QTest::currentTestFailed(), qPrintable(name));
            }
            checkScripts(*document);
            page.cursor.selectAll();
            const TextRange all = page.cursor.selection();
            QCOMPARE(passageMime(*document, all)->text(), plainCopy(*document, all));
            checked += page.characters;
        }
        qInfo("%lld characters found, selected and copied", static_cast<long long>(checked));
        QVERIFY(checked > 10'000);
    }
};

QTEST_MAIN(TestCorpusPlaces)
#include "tst_corpusplaces.moc"
