// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/layoutengine.h"
#include "core/library/parse.h"

#include <QDirIterator>
#include <QTest>

#include <cmath>

using namespace app::reader;
using core::document::BlockKind;

/// How lines are set, over real documents: a sample of the shared corpus at five widths.
class TestCorpusLines : public QObject
{
    Q_OBJECT

private:
    static constexpr int everyNth = 25;

    /// The code point shown at a box: the stop of a run-in heading stands where the text has a line end.
    static char32_t shownAt(const core::document::Document &document, qsizetype offset)
    {
        const char32_t c = codePointAt(document.text(), offset);
        if (c != U'\n')
            return c;
        const QString stop = document.detail(document.blockAt(offset)).separator;
        return stop.isEmpty() ? U' ' : codePointAt(stop, 0);
    }

    void checkLine(const core::document::Document &document, const ChunkLayout &layout, size_t index, qsizetype base)
    {
        const auto &line = layout.lines[index];
        if (line.endBox == line.firstBox)
            return;
        qint32 last = line.endBox - 1;
        const auto codeOf = [&](qint32 box) { return shownAt(document, base + layout.boxes[size_t(box)].start); };
        while (last > line.firstBox && QChar::isSpace(codeOf(last)))
            --last;
        const QString said = document.text().mid(base + line.start, line.end - line.start);
        QVERIFY2(index == 0 || !forbidsLineStart(codeOf(line.firstBox)), qPrintable(said));
        QVERIFY2(index + 1 == layout.lines.size() || !forbidsLineEnd(codeOf(last)), qPrintable(said));
        const auto &box = layout.boxes[size_t(last)];
        const float over = box.x + box.width - line.left - line.width;
        QVERIFY2(over < 1, qPrintable(said));
        const bool han = std::any_of(said.begin(), said.end(), [](QChar c) { return c.unicode() >= 0x4E00; });
        m_lines += 1;
        m_ragged += han && index + 1 < layout.lines.size() && over < -1 ? 1 : 0;
    }

    void checkDocument(const core::document::Document &document, int width)
    {
        LayoutEngine engine;
        engine.setMetrics(PageMetrics(ReaderStyle(), languageOf(document.text()), width));
        engine.setDocument(document);
        for (qsizetype c = 0; c < engine.size() && !QTest::currentTestFailed(); ++c) {
            const auto chunk = engine.chunks().chunk(c);
            if (document.blocks().at(chunk.mainBlock).kind != BlockKind::Paragraph)
                continue;
            const auto layout = engine.layout(c);
            for (size_t i = 0; i < layout->lines.size(); ++i)
                checkLine(document, *layout, i, chunk.range.start());
        }
    }

    qsizetype m_lines = 0;
    qsizetype m_ragged = 0;

private Q_SLOTS:
    void lines_ofRealDocuments_keepTheRules()
    {
        QStringList files;
        for (const auto *folder : {"/corpus/dev", "/seeds"}) {
            QDirIterator it(QStringLiteral(ZHUPI_SHARED_DIR) + QLatin1StringView(folder), {QStringLiteral("*.txt")},
                            QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext())
                files.append(it.next());
        }
        if (files.isEmpty())
            QSKIP("the shared corpus is not beside the sources");
        files.sort();
        for (qsizetype i = 0; i < files.size(); i += everyNth) {
            const auto bytes = core::library::readFile(files.at(i));
            if (!bytes)
                continue;
            const auto document = core::library::parse(*bytes, files.at(i));
            if (!document)
                continue;
            for (const int width : {420, 600, 800, 1000, 1400})
                checkDocument(*document, width);
            QVERIFY2(!QTest::currentTestFailed(), qPrintable(files.at(i)));
        }
        QVERIFY(m_lines > 1000);
        // Long unbreakable addresses and names in a narrow column are left ragged rather than torn apart.
        QVERIFY2(double(m_ragged) < 0.003 * double(m_lines), qPrintable(QString::number(m_ragged)));
        qInfo("%lld lines, %lld of them with Han and ragged", static_cast<long long>(m_lines),
              static_cast<long long>(m_ragged));
    }
};

QTEST_MAIN(TestCorpusLines)
#include "tst_corpuslines.moc"
