// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/chunktable.h"
#include "app/reader/displaytext.h"
#include "app/reader/facechooser.h"
#include "app/reader/hyphens.h"
#include "app/reader/linecomposer.h"
#include "core/library/parse.h"
#include "core/text/hyphenator.h"

#include <QDirIterator>
#include <QTest>

#include <atomic>
#include <mutex>
#include <thread>

using namespace app::reader;
using core::document::BlockKind;
using core::document::Document;

namespace
{
/// What the lines of some documents came to.
struct Tally {
    qsizetype paragraphs = 0;
    qsizetype lines = 0;
    qsizetype hyphens = 0;
    qsizetype ragged = 0; ///< with Han, and not full
    QStringList offences;

    void add(const Tally &other)
    {
        paragraphs += other.paragraphs;
        lines += other.lines;
        hyphens += other.hyphens;
        ragged += other.ragged;
        offences += other.offences;
    }
};

/// Every paragraph of a document, shaped once and broken into lines at five widths. What stands in the lines is judged
/// by the characters shown.
class Checker
{
public:
    explicit Checker(const Document &document) : m_document(document)
    {
        m_metrics = PageMetrics(ReaderStyle(), languageOf(document.text()), 1000);
        m_chunks.reset(document);
    }

    Tally run()
    {
        for (qsizetype c = 0; c < m_chunks.size(); ++c) {
            const auto chunk = m_chunks.chunk(c);
            if (m_document.blocks().at(chunk.mainBlock).kind == BlockKind::Paragraph)
                checkChunk(chunk);
        }
        return m_tally;
    }

private:
    /// The text as the page shows it: the stop of a run-in heading stands where the text has a line end.
    QString shown(const ChunkTable::Chunk &chunk) const
    {
        QString text = m_document.text().mid(chunk.range.start(), chunk.range.length());
        for (qsizetype at = text.indexOf(u'\n'); at >= 0; at = text.indexOf(u'\n', at + 1)) {
            const QString stop = m_document.detail(m_document.blockAt(chunk.range.start() + at)).separator;
            text[at] = stop.isEmpty() ? QChar(u' ') : stop.at(0);
        }
        makeDisplayable(text);
        return text;
    }

    void checkChunk(const ChunkTable::Chunk &chunk)
    {
        const QString text = shown(chunk);
        const bool bidirectional =
            std::any_of(text.begin(), text.end(), [](QChar c) { return isRightToLeft(c.unicode()); });
        if (text.isEmpty() || bidirectional)
            return;
        ++m_tally.paragraphs;
        const BlockLook &look = m_metrics.look(PageMetrics::Kind::Text);
        const ShapedText shaped = ShapedText::shape(text, look.font, {});
        std::vector<LineItem> items = spacedItems(shaped, look.em);
        Hyphens hyphens(shaped, m_noFormats, look, m_hyphenator.get());
        hyphens.mark(items);
        for (const float ems : {18.F, 27.F, 38.F, 52.F, 74.F}) {
            ComposeOptions options{ems * look.em, chunk.opensParagraph ? look.indent : 0};
            options.fillLast = !chunk.closesParagraph;
            const LineComposer composed(items, options, look.em);
            int run = 0;
            for (size_t i = 0; i < composed.lines.size(); ++i) {
                check(shaped, composed, i, options.width);
                run = composed.lines[i].hyphen > 0 ? run + 1 : 0;
                offend(run > 2, "three hyphens in a row", shaped, composed.lines[i]);
            }
        }
    }

    void check(const ShapedText &shaped, const LineComposer &composed, size_t index, float width)
    {
        const ComposedLine &line = composed.lines[index];
        const bool last = index + 1 == composed.lines.size();
        const auto codeOf = [&](qint32 c) { return codePointAt(shaped.text, shaped.clusters[size_t(c)].start); };
        ++m_tally.lines;
        m_tally.hyphens += line.hyphen > 0 ? 1 : 0;
        offend(index > 0 && forbidsLineStart(codeOf(line.first)), "begins", shaped, line);
        offend(!last && forbidsLineEnd(codeOf(line.contentEnd - 1)), "ends", shaped, line);
        offend(last && line.hyphen > 0, "hyphen at the end", shaped, line);
        const PlacedBox &box = composed.boxes[size_t(line.contentEnd) - 1];
        const float over = box.x + box.width + line.hyphen - width;
        offend(over > 1, "too wide", shaped, line);
        bool han = false;
        for (qint32 c = line.first; c < line.contentEnd && !han; ++c)
            han = classOf(codeOf(c)) == CharacterClass::Ideograph;
        m_tally.ragged += han && !last && over < -1 ? 1 : 0;
    }

    void offend(bool offence, const char *what, const ShapedText &shaped, const ComposedLine &line)
    {
        if (!offence)
            return;
        const qint32 start = shaped.clusters[size_t(line.first)].start;
        m_tally.offences.append(QLatin1StringView(what) + QStringLiteral(": ") +
                                shaped.text.mid(start, shaped.endOf(line.end - 1) - start));
    }

    const Document &m_document;
    const QList<QTextLayout::FormatRange> m_noFormats;
    std::shared_ptr<const core::text::Hyphenator> m_hyphenator = core::text::Hyphenator::installed();
    PageMetrics m_metrics;
    ChunkTable m_chunks;
    Tally m_tally;
};

QStringList corpus()
{
    QStringList files;
    for (const auto *folder : {"/corpus/dev", "/seeds"}) {
        QDirIterator it(QStringLiteral(ZHUPI_SHARED_DIR) + QLatin1StringView(folder), {QStringLiteral("*.txt")},
                        QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            files.append(it.next());
    }
    files.sort();
    return files;
}
} // namespace

/// No line of any document of the corpus, at five widths, begins or ends with what it must not (避头尾), is wider than
/// its column, or parts more words than good setting does.
class TestCorpusRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_ofTheWholeCorpus_keepTheRules()
    {
        const QStringList files = corpus();
        if (files.isEmpty())
            QSKIP("the shared corpus is not beside the sources");
        languageOf({});
        textFamilies(WrittenLanguage::SimplifiedChinese); // the fonts are listed before the threads begin
        Tally all;
        std::mutex mutex;
        std::atomic<qsizetype> next = 0;
        const auto work = [&] {
            Tally own;
            for (qsizetype i = next++; i < files.size(); i = next++) {
                const auto bytes = core::library::readFile(files.at(i));
                const auto document =
                    bytes ? core::library::parse(*bytes, files.at(i)) : std::unexpected(bytes.error());
                if (document)
                    own.add(Checker(*document).run());
            }
            const std::lock_guard lock(mutex);
            all.add(own);
        };
        {
            std::vector<std::jthread> workers;
            for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
                workers.emplace_back(work);
        }
        qInfo("%lld paragraphs, %lld lines, %lld hyphens, %lld lines with Han ragged", qlonglong(all.paragraphs),
              qlonglong(all.lines), qlonglong(all.hyphens), qlonglong(all.ragged));
        QVERIFY2(all.offences.isEmpty(), qPrintable(all.offences.mid(0, 10).join(u'\n')));
        QVERIFY(all.lines > 100'000);
        QVERIFY(double(all.ragged) < 0.003 * double(all.lines));
    }
};

QTEST_MAIN(TestCorpusRules)
#include "tst_corpusrules.moc"
