// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/userprompt.h"
#include "app/controllers/workspace.h"

#include <QObject>

namespace app::controllers
{

class AnnotationController;
class RecentTags;

/// Annotates passages of the document in front that a rule finds, after a preview, as one change. GUI thread.
class RuleController : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        Workspace &workspace;
        UserPrompt &prompt;
        const AnnotationController &annotations;
        RecentTags &recent;
    };
    explicit RuleController(const Parts &parts, QObject *parent = nullptr);

    /// `words` are proposed to be looked for: those of the find bar, or what is selected.
    void annotate(const QString &words, const core::search::FindOptions &options = {});

private:
    void store(const OpenDocumentPtr &open, const UserPrompt::RuleAnswer &answer);

    Parts m_parts;
};

} // namespace app::controllers
