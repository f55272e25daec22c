// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/passagetool.h"

#include "app/actions/actionregistry.h"
#include "app/controllers/annotationcontroller.h"
#include "app/controllers/navigator.h"
#include "app/reader/readerview.h"

namespace app::docks
{

using namespace Qt::Literals::StringLiterals;
using actions::Condition;
using core::annotation::Boundary;
using core::annotation::NudgeUnit;
using core::annotation::Towards;
using core::annotation::WholeUnit;
using core::text::TextRange;

PassageTool::PassageTool(const Parts &parts, QObject *parent)
    : QObject(parent), m_parts(parts), m_editor(parts.workspace, parts.annotations)
{
    using controllers::PassageEditor;
    connect(&m_editor, &PassageEditor::moved, this,
            [this](const core::DocumentId &document, TextRange place) { m_parts.navigator.reveal(document, place); });
    connect(&m_editor, &PassageEditor::selectionWanted, this, [this](TextRange range) {
        if (m_page)
            m_page->setSelection(range);
    });
    attach();
}

void PassageTool::attach()
{
    const auto on = [this](const QByteArray &id, auto command) {
        connect(m_parts.registry.action(QLatin1StringView(id)), &QAction::triggered, this, command);
    };
    const std::pair<const char *, NudgeUnit> units[] = {
        {"", NudgeUnit::Character}, {"Word", NudgeUnit::Word}, {"Sentence", NudgeUnit::Sentence}};
    for (const auto &[name, unit] : units) {
        const auto nudge = [this, unit = unit](Boundary boundary, Towards towards) {
            return [this, unit, boundary, towards] {
                runEdit([=, this] { return m_editor.nudge(boundary, unit, towards); });
            };
        };
        on(QByteArray("passage.startEarlier") + name, nudge(Boundary::Start, Towards::Earlier));
        on(QByteArray("passage.startLater") + name, nudge(Boundary::Start, Towards::Later));
        on(QByteArray("passage.endEarlier") + name, nudge(Boundary::End, Towards::Earlier));
        on(QByteArray("passage.endLater") + name, nudge(Boundary::End, Towards::Later));
    }
    on("passage.growSentence", [this] { grow(WholeUnit::Sentence); });
    on("passage.growParagraph", [this] { grow(WholeUnit::Paragraph); });
    on("passage.growSection", [this] { grow(WholeUnit::Section); });
    on("passage.add", [this] { runEdit([this] { return m_editor.addSelection(); }); });
    on("passage.remove", [this] { runEdit([this] { return m_editor.removePassage(); }); });
}

/// A selection stays one; its growing needs no place in the library.
void PassageTool::grow(WholeUnit unit)
{
    if (m_parts.annotations.present().annotations.isEmpty())
        static_cast<void>(m_editor.grow(unit));
    else
        runEdit([this, unit] { return m_editor.grow(unit); });
}

void PassageTool::runEdit(const std::function<core::Outcome()> &edit)
{
    m_parts.run([this, &edit](controllers::Passage *passage) {
        const core::Outcome done = edit();
        if (done)
            *passage = m_parts.annotations.present();
        return done;
    });
}

void PassageTool::setPage(reader::ReaderView *page)
{
    if (m_page) {
        disconnect(m_page, nullptr, this, nullptr);
        m_page->setPassageEnds({});
    }
    m_page = page;
    if (page)
        connect(page, &reader::ReaderView::passageDragged, this, [this](TextRange before, TextRange after) {
            runEdit([=, this] { return m_editor.move(before, after); });
        });
}

void PassageTool::update()
{
    m_parts.registry.setCondition(Condition::CanMoveEnds, m_editor.canMove());
    m_parts.registry.setCondition(Condition::CanGrow, m_editor.canGrow());
    m_parts.registry.setCondition(Condition::CanAddPassage, m_editor.canAdd());
    m_parts.registry.setCondition(Condition::CanRemovePassage, m_editor.canRemove());
    if (m_page)
        m_page->setPassageEnds(m_editor.handles());
}

} // namespace app::docks

#include "moc_passagetool.cpp"
