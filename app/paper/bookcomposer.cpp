// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/bookcomposer.h"

#include "app/paper/contentspages.h"
#include "app/paper/endnotes.h"
#include "app/paper/paginator.h"
#include "app/reader/facechooser.h"

namespace app::paper
{

using core::document::Document;

namespace
{
constexpr qsizetype leastEntries = 3; ///< fewer need no table of contents
constexpr double bodyShare = 0.9;     ///< of the work
constexpr float marginNoteGap = 0.6F; ///< em

class Composer
{
public:
    Composer(Book &book, int most) : m_book(book), m_most(most) {}

    core::Outcome setBody(const core::Progress &progress, const core::CancelToken &cancel);
    void collectEntries();
    void setMarginNotes();
    void setEndnotes();
    void setContents();

private:
    void cut(Book::Part &part) const;
    float height() const { return float(m_book.metrics.text.height()); }
    QString numberOf(size_t sheet) const { return QString::number(sheet + 1); }

    Book &m_book;
    int m_most;
    QList<PaperNote> m_unplaced; ///< for the margin, but too many there
};

core::Outcome Composer::setBody(const core::Progress &progress, const core::CancelToken &cancel)
{
    Book::Part &body = m_book.body;
    body.galley = std::make_shared<DocumentGalley>(m_book.document, m_book.metrics.body);
    Paginator paginator(*body.galley, height());
    while (auto sheet = paginator.next()) {
        if (cancel.isCancelled())
            return core::failure(core::ErrorCode::Cancelled, {});
        if (int(body.sheets.size()) == m_most) {
            m_book.isCut = true;
            break;
        }
        body.sheets.push_back(std::move(*sheet));
        progress.report(double(paginator.position()) / double(body.galley->size()));
    }
    return {};
}

void Composer::cut(Book::Part &part) const
{
    Paginator paginator(*part.galley, height());
    while (auto sheet = paginator.next())
        part.sheets.push_back(std::move(*sheet));
}

void Composer::collectEntries()
{
    const Document &d = m_book.document;
    for (const core::document::OutlineEntry &entry : d.outline()) {
        if (entry.block < 0 || d.blocks().at(entry.block).runIn)
            continue;
        const qsizetype offset = d.blocks().at(entry.block).range.start();
        m_book.entries.append({d.blockText(entry.block).toString().simplified(), entry.depth,
                               int(m_book.sheetOf(offset)), m_book.topOf(offset)});
    }
}

void Composer::setMarginNotes()
{
    const float gap = marginNoteGap * m_book.metrics.note.em;
    m_book.marginNotes.resize(m_book.body.sheets.size());
    qsizetype next = 0;
    while (next < m_book.notes.size()) {
        const PaperNote &first = m_book.notes.at(next);
        if (!first.isListed() || first.ranges.isEmpty()) {
            if (first.isListed())
                m_unplaced.append(first);
            ++next;
            continue;
        }
        const size_t sheet = m_book.sheetOf(first.ranges.constFirst().start());
        std::vector<MarginNote> placed;
        QList<PaperNote> here;
        for (; next < m_book.notes.size(); ++next) {
            const PaperNote &note = m_book.notes.at(next);
            if (!note.isListed())
                continue;
            if (note.ranges.isEmpty() || m_book.sheetOf(note.ranges.constFirst().start()) != sheet)
                break;
            placed.push_back(marginNote(note, m_book.metrics, m_book.topOf(note.ranges.constFirst().start())));
            here.append(note);
        }
        const size_t fitting = placeMarginNotes(placed, height(), gap);
        m_unplaced += here.mid(qsizetype(fitting));
        placed.resize(fitting);
        m_book.marginNotes[sheet] = std::move(placed);
    }
}

void Composer::setEndnotes()
{
    const QList<PaperNote> &notes = m_book.setup.notes == NotePlacement::Margin ? m_unplaced : m_book.notes;
    if (!std::any_of(notes.begin(), notes.end(), [](const PaperNote &note) { return note.isListed(); }))
        return;
    m_book.endnotes.galley =
        endnotesGalley(notes, m_book.metrics, [this](qsizetype offset) { return numberOf(m_book.sheetOf(offset)); });
    cut(m_book.endnotes);
}

void Composer::setContents()
{
    if (m_book.entries.size() < leastEntries)
        return;
    QStringList numbers;
    numbers.reserve(m_book.entries.size());
    for (const BookEntry &entry : m_book.entries)
        numbers.append(numberOf(size_t(entry.sheet)));
    m_book.contents.galley = contentsGalley(m_book.entries, numbers, m_book.metrics);
    cut(m_book.contents);
}
} // namespace

core::Result<std::shared_ptr<Book>> composeBook(const BookContent &content, const PaperSetup &setup, int most,
                                                const core::Progress &progress, const core::CancelToken &cancel)
{
    const auto language = reader::languageOf(content.document.text());
    auto book = std::make_shared<Book>(
        Book{content.document, content.title, content.notes, setup, PaperMetrics(setup, language), {}, {}, {}, {}, {}});
    Composer composer(*book, most);
    if (const auto set = composer.setBody(progress.part(0, bodyShare), cancel); !set)
        return std::unexpected(set.error());
    if (book->isCut)
        return book;
    composer.collectEntries();
    if (setup.notes == NotePlacement::Margin)
        composer.setMarginNotes();
    if (setup.notes != NotePlacement::None)
        composer.setEndnotes();
    if (setup.contents)
        composer.setContents();
    progress.report(1);
    return book;
}

} // namespace app::paper
