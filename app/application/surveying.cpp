// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/surveying.h"

#include "app/actions/actionregistry.h"
#include "app/models/pinyinspelling.h"
#include "app/settings/appearance.h"

#include <QListView>

namespace app::application
{

using namespace Qt::Literals::StringLiterals;
using controllers::Notice;

Surveying::Surveying(const Parts &parts)
    : codebook({parts.page.workspace, parts.prompt, parts.annotating.controller, parts.annotating.recent})
    , retrieval({parts.page.workspace, parts.prompt, parts.annotating.controller, parts.page.navigator,
                 parts.annotating.recent})
    , links({parts.page.registry, parts.page.workspace, parts.annotating.controller, retrieval, parts.prompt})
    , rules({parts.page.workspace, parts.prompt, parts.annotating.controller, parts.annotating.recent})
    , tags([this] { return new docks::CodebookDock({m_parts.page.workspace, codebook}); },
           [this](docks::CodebookDock *dock) { attachTags(dock); })
    , passages(
          [this] {
              return new docks::RetrievalDock({m_parts.page.workspace, retrieval, codebook, m_parts.prompt,
                                               m_parts.annotating.recent, m_parts.settings, models::pinyinSpelling()});
          },
          [this](docks::RetrievalDock *dock) { attachPassages(dock); })
    , memos([this] { return new docks::MemoDock(m_parts.page.workspace); },
            [this](docks::MemoDock *dock) {
                connect(dock, &docks::MemoDock::subjectRequested, this, &Surveying::show);
                connect(dock, &docks::MemoDock::newRequested, this, &Surveying::askForMemo);
            })
    , m_parts(parts)
{
    parts.window.addPanel(panelOf(tags));
    parts.window.addPanel(panelOf(passages));
    parts.window.addPanel(panelOf(memos));
    attachMemos();
    attachCodebookFiles();
    parts.page.registry.onTriggered("annotate.byRule"_L1, this, [this] { annotateByRule(); });
    parts.page.registry.onTriggered("edit.passages"_L1, this,
                                    [this] { m_parts.window.focusOn(docks::RetrievalDock::panel().id); });
}

Surveying::~Surveying() = default;

void Surveying::attachCodebookFiles()
{
    using Format = controllers::CodebookController::Format;
    actions::ActionRegistry &registry = m_parts.page.registry;
    registry.onTriggered("file.codebookImport"_L1, this, [this] { codebook.importFrom(); });
    registry.onTriggered("file.codebookCsv"_L1, this, [this] { codebook.exportTo(Format::Csv); });
    registry.onTriggered("file.codebookQdc"_L1, this, [this] { codebook.exportTo(Format::Qdc); });
}

void Surveying::attachTags(docks::CodebookDock *dock)
{
    connect(dock, &docks::CodebookDock::tagActivated, this, &Surveying::showInDocument);
    connect(dock, &docks::CodebookDock::pageRequested, this, &Surveying::showPage);
    connect(dock, &docks::CodebookDock::memoRequested, this, [this](const core::TagId &tag) { beginMemo(tag); });
}

void Surveying::attachPassages(docks::RetrievalDock *dock)
{
    const settings::Appearance &appearance = m_parts.page.appearance;
    connect(&appearance, &settings::Appearance::themeChanged, dock, &docks::RetrievalDock::setTheme);
    dock->setTheme(appearance.theme());
    connect(dock, &docks::RetrievalDock::memoRequested, this, [this](const core::TagId &tag) { beginMemo(tag); });
}

void Surveying::showInDocument(const QString &tagPath)
{
    controllers::Workspace &workspace = m_parts.page.workspace;
    if (!workspace.current())
        return;
    if (m_parts.annotating.dock->showTag(tagPath))
        m_parts.window.focusOn(docks::AnnotationsDock::panel().id);
    else
        workspace.tell({Notice::Kind::Info, tr("No passage of this document carries “%1”.").arg(tagPath), {}, {}},
                       workspace.currentId());
}

void Surveying::showPage(const core::TagId &tag)
{
    passages->showTag(tag);
    m_parts.window.focusOn(docks::RetrievalDock::panel().id);
    passages->list()->setFocus(Qt::ShortcutFocusReason);
}

void Surveying::attachMemos()
{
    actions::ActionRegistry &registry = m_parts.page.registry;
    registry.onTriggered("annotate.memoPassage"_L1, this, [this] { beginMemoOnPassage(); });
    registry.onTriggered("annotate.memoDocument"_L1, this, [this] { beginMemo(m_parts.page.workspace.currentId()); });
    registry.onTriggered("annotate.memoLibrary"_L1, this, [this] { beginMemo(std::monostate()); });
    registry.onTriggered("annotate.memoAll"_L1, this, [this] { m_parts.window.focusOn(docks::MemoDock::panel().id); });
}

void Surveying::beginMemo(const core::annotation::MemoSubject &subject)
{
    m_parts.window.focusOn(docks::MemoDock::panel().id);
    memos->begin(subject);
}

/// A passage that is only selected is highlighted for it.
void Surveying::beginMemoOnPassage()
{
    controllers::AnnotationController &annotations = m_parts.annotating.controller;
    controllers::Passage passage = annotations.present();
    if (passage.isNew()) {
        if (const auto done = annotations.highlight(&passage, annotations.lastColor()); !done) {
            m_parts.page.workspace.tell({Notice::Kind::Error, done.error().message, {}, {}}, passage.document);
            return;
        }
    }
    if (!passage.annotations.isEmpty())
        beginMemo(passage.annotations.constFirst());
}

/// What is at hand decides what can be chosen.
void Surveying::askForMemo()
{
    QStringList rows;
    QList<std::function<void()>> work;
    if (!m_parts.annotating.controller.present().isNull()) {
        rows.append(tr("The passage at hand"));
        work.append([this] { beginMemoOnPassage(); });
    }
    if (const auto open = m_parts.page.workspace.current()) {
        rows.append(tr("The document “%1”").arg(open->info.title.simplified()));
        work.append([this, id = open->info.id] { beginMemo(id); });
    }
    rows.append(tr("The library"));
    work.append([this] { beginMemo(std::monostate()); });
    const int row = m_parts.prompt.pick({tr("New memo"), tr("It is about:"), rows, tr("Write")});
    if (row >= 0)
        work.at(row)();
}

/// By what is looked for in the find bar, else by what is selected.
void Surveying::annotateByRule()
{
    const docks::FindBar &bar = *m_parts.annotating.findBar;
    const QString words = bar.words();
    if (!words.isEmpty())
        rules.annotate(words, bar.options());
    else
        rules.annotate(m_parts.annotating.controller
                           .text({m_parts.page.workspace.currentId(), {}, m_parts.annotating.controller.selection()})
                           .simplified());
}

void Surveying::show(const core::annotation::MemoSubject &subject)
{
    controllers::Workspace &workspace = m_parts.page.workspace;
    if (!workspace.hasLibrary())
        return;
    if (const auto *annotation = std::get_if<core::AnnotationId>(&subject)) {
        if (const auto found = workspace.library()->annotation(*annotation))
            retrieval.open({found->id, found->document});
        else
            workspace.tell({Notice::Kind::Error, found.error().message, {}, {}});
    } else if (const auto *document = std::get_if<core::DocumentId>(&subject)) {
        controllers::OpenRequest request;
        request.document = *document;
        workspace.open(request);
    } else if (const auto *tag = std::get_if<core::TagId>(&subject)) {
        showPage(*tag);
    }
}

} // namespace app::application

#include "moc_surveying.cpp"
