// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/userprompt.h"
#include "app/controllers/workspace.h"
#include "core/library/retrieval.h"

#include <QObject>

namespace app::controllers
{

class AnnotationController;
class Navigator;
class RecentTags;

/// Goes to passages of the library in whatever document, and changes many of them at once: after a preview, in
/// another thread, as one change that undo takes back. GUI thread.
class RetrievalController : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        Workspace &workspace;
        UserPrompt &prompt;
        AnnotationController &annotations;
        Navigator &navigator;
        const RecentTags &recent;
    };
    explicit RetrievalController(const Parts &parts, QObject *parent = nullptr);

    /// Opens the document where it is not open, shows the passage and makes it the one at hand; Back leads to where the
    /// reader was.
    void open(const core::library::FoundPassage &passage);
    /// Shows what would change and asks what is to be done.
    using Task = UserPrompt::BulkQuestion::Task;
    void change(const QList<core::library::FoundPassage> &passages, Task task = Task::Change);

Q_SIGNALS:
    void changed(); ///< a change of many was stored

private:
    void ask(const QList<core::annotation::Annotation> &annotations, Task task);
    void run(const UserPrompt::BulkAnswer &answer);
    void opened(const core::DocumentId &document, const core::AnnotationId &annotation);

    Parts m_parts;
};

} // namespace app::controllers
