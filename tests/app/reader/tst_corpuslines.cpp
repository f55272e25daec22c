// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/chunkbuilder.h"
#include "core/library/parse.h"

#include <QDirIterator>
#include <QTest>

#include <atomic>
#include <cmath>
#include <mutex>
#include <thread>

using namespace app::reader;
using core::document::BlockKind;
using core::document::Document;

namespace
{
constexpr float pixel = 1;
constexpr qsizetype hyphensTogether = 2;

/// What the lines of some documents came to.
struct Tally {
    qsizetype documents = 0;
    qsizetype lines = 0;
    qsizetype justified = 0;
    qsizetype ragged = 0; ///< though justified: nothing in them may be widened so far
    qsizetype hyphens = 0;
    qsizetype hyphensBeforeLast = 0;
    QStringList offences;

    void add(const Tally &other)
    {
        documents += other.documents;
        lines += other.lines;
        justified += other.justified;
        ragged += other.ragged;
        hyphens += other.hyphens;
        hyphensBeforeLast += other.hyphensBeforeLast;
        offences += other.offences;
    }
};

/// Sets every chunk of a document in a column of one width, as the page does, and judges its lines by what is shown.
class Checker
{
public:
    Checker(const Document &document, int width, Tally &tally) : m_document(document), m_tally(tally)
    {
        m_builder.setDocument(document);
        m_builder.setMetrics(PageMetrics(ReaderStyle(), languageOf(document.text()), width));
        m_chunks.reset(document);
    }

    void run()
    {
        for (qsizetype c = 0; c < m_chunks.size(); ++c) {
            m_chunk = m_chunks.chunk(c);
            m_layout = m_builder.build(m_chunk);
            m_hyphensInARow = 0;
            for (size_t i = 0; i < m_layout.lines.size(); ++i) {
                if (m_layout.lines[i].endBox > m_layout.lines[i].firstBox)
                    checkLine(i);
            }
        }
    }

private:
    /// The code point shown at a box: the stop of a run-in heading stands where the text has a line end.
    char32_t shownAt(qint32 box) const
    {
        const qsizetype offset = m_chunk.range.start() + m_layout.boxes[size_t(box)].start;
        const char32_t c = codePointAt(m_document.text(), offset);
        if (c != U'\n')
            return c;
        const QString stop = m_document.detail(m_document.blockAt(offset)).separator;
        return stop.isEmpty() ? U' ' : codePointAt(stop, 0);
    }

    bool isBlank(qint32 box) const { return QChar::isSpace(shownAt(box)); }

    /// Whether the text of paragraph or cell goes on in the next line.
    bool goesOn(size_t index) const
    {
        return index + 1 < m_layout.lines.size() && shownAt(m_layout.lines[index].endBox - 1) != U'\t';
    }

    void checkLine(size_t index)
    {
        const auto &line = m_layout.lines[index];
        ++m_tally.lines;
        qint32 last = line.endBox - 1;
        while (last > line.firstBox && isBlank(last))
            --last;
        const bool begun = index > 0 && goesOn(index - 1);
        offend(begun && forbidsLineStart(shownAt(line.firstBox)), "begins", line);
        offend(goesOn(index) && forbidsLineEnd(shownAt(last)), "ends", line);
        checkHyphen(index);
        const auto &box = m_layout.boxes[size_t(last)];
        const float over = box.x + box.width + line.hyphen - line.left - line.width;
        offend(over > pixel, "too wide", line);
        const bool full = goesOn(index) || !m_chunk.closesParagraph;
        if (full && m_builder.lookOf(m_chunk).alignment == Alignment::Justify)
            checkEdge(line, last, over);
    }

    void checkEdge(const ChunkLayout::Line &line, qint32 last, float over)
    {
        if (m_document.blocks().at(m_chunk.mainBlock).kind == BlockKind::TableRow)
            return;
        ++m_tally.justified;
        if (over >= -pixel)
            return;
        ++m_tally.ragged;
        offend(mayBeWidened(line, last, -over), "ragged", line);
    }

    /// A line is left ragged only where words alone are in it and their blanks would gape.
    bool mayBeWidened(const ChunkLayout::Line &line, qint32 last, float room) const
    {
        int soft = 0;
        qint32 b = line.firstBox;
        while (b < last && m_layout.boxes[size_t(b)].x < line.left - pixel)
            ++b; // an item's marker hangs in one piece
        for (; b < last; ++b) {
            const CharacterClass here = classOf(shownAt(b));
            const CharacterClass next = classOf(shownAt(b + 1));
            if (here == CharacterClass::Space) {
                ++soft;
            } else if (next != CharacterClass::Space && (isWide(here) || isWide(next))) {
                const bool apart = here == CharacterClass::Dash || here == CharacterClass::Ellipsis;
                const bool border = (here == CharacterClass::Ideograph && next == CharacterClass::Word) ||
                                    (here == CharacterClass::Word && next == CharacterClass::Ideograph);
                if (border)
                    ++soft;
                else if (!isSharedPunctuation(shownAt(b)) && !isSharedPunctuation(shownAt(b + 1)) && !apart)
                    return true;
            }
        }
        return soft > 0 && room / float(soft) < widestBlank * line.em - pixel;
    }

    void checkHyphen(size_t index)
    {
        const auto &line = m_layout.lines[index];
        m_hyphensInARow = line.hyphen > 0 ? m_hyphensInARow + 1 : 0;
        if (line.hyphen <= 0)
            return;
        ++m_tally.hyphens;
        offend(m_hyphensInARow > hyphensTogether, "three hyphens in a row", line);
        offend(!goesOn(index) && m_chunk.closesParagraph, "hyphen at the end", line);
        m_tally.hyphensBeforeLast += goesOn(index) && !goesOn(index + 1) && m_chunk.closesParagraph ? 1 : 0;
    }

    void offend(bool offence, const char *what, const ChunkLayout::Line &line)
    {
        if (offence)
            m_tally.offences.append(QLatin1StringView(what) + QStringLiteral(": ") +
                                    m_document.text().mid(m_chunk.range.start() + line.start, line.end - line.start));
    }

    const Document &m_document;
    Tally &m_tally;
    ChunkBuilder m_builder;
    ChunkTable m_chunks;
    ChunkTable::Chunk m_chunk;
    ChunkLayout m_layout;
    qsizetype m_hyphensInARow = 0;
};

QStringList corpus()
{
    QStringList files;
    for (const auto *folder : {"/corpus/dev", "/seeds"}) {
        QDirIterator it(QStringLiteral(ZHUPI_SHARED_DIR) + QLatin1StringView(folder),
                        {QStringLiteral("*.txt"), QStringLiteral("*.htm*")}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            files.append(it.next());
    }
    files.sort();
    return files;
}

Tally tallyOf(const QString &file)
{
    Tally tally;
    const auto bytes = core::library::readFile(file);
    const auto document = bytes ? core::library::parse(*bytes, file) : std::unexpected(bytes.error());
    if (!document) {
        tally.offences.append(QStringLiteral("not read: ") + file);
        return tally;
    }
    ++tally.documents;
    for (const int width : {420, 600, 800, 1000, 1400})
        Checker(*document, width, tally).run();
    return tally;
}
} // namespace

/// No line of any document of the corpus, in columns of five widths, begins or ends with what it must not (避头尾), is
/// wider than its column or parts more words than good setting does; and every justified one ends at the column's edge.
class TestCorpusLines : public QObject
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
            for (qsizetype i = next++; i < files.size(); i = next++) {
                const Tally tally = tallyOf(files.at(i));
                const std::lock_guard lock(mutex);
                all.add(tally);
            }
        };
        {
            std::vector<std::jthread> workers;
            for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
                workers.emplace_back(work);
        }
        qInfo("%lld documents, %lld lines, %lld justified, %lld of them ragged; %lld hyphens, %lld before a last line",
              qlonglong(all.documents), qlonglong(all.lines), qlonglong(all.justified), qlonglong(all.ragged),
              qlonglong(all.hyphens), qlonglong(all.hyphensBeforeLast));
        QVERIFY2(all.offences.isEmpty(), qPrintable(all.offences.mid(0, 10).join(u'\n')));
        QCOMPARE(all.documents, files.size());
        QVERIFY(all.justified > 100'000);
        QVERIFY(all.hyphensBeforeLast * 20 < all.hyphens);
    }
};

QTEST_MAIN(TestCorpusLines)
#include "tst_corpuslines.moc"
