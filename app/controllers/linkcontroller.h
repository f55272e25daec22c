// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/userprompt.h"
#include "app/controllers/workspace.h"

#include <QObject>

namespace app::actions
{
class ActionRegistry;
}

namespace app::controllers
{

class AnnotationController;
class RetrievalController;
struct Passage;

/// Ties passages to each other: the first call marks where a link begins, the second, at whatever passage of whatever
/// document, asks for its type and makes it. Links are followed to their other end, and Back leads back. GUI thread.
class LinkController : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        actions::ActionRegistry &registry;
        Workspace &workspace;
        AnnotationController &annotations;
        RetrievalController &retrieval;
        UserPrompt &prompt;
    };
    explicit LinkController(const Parts &parts, QObject *parent = nullptr);

    /// Where a link begins or ends: the passage at hand. One that is only selected is highlighted for it.
    void beginOrEnd();
    void giveUp();
    bool hasBegun() const { return !m_origin.isNull(); }
    /// To the other end of the link of the annotation at hand; of several the reader picks one.
    void follow();
    /// Takes away a link of the annotation at hand.
    void remove();

private:
    core::AnnotationId atHand();
    void finish(const core::AnnotationId &target);
    void setOrigin(const core::AnnotationId &origin);
    std::optional<core::annotation::Link> pick(const QString &title, const QString &answer);
    QString wordsOf(const core::AnnotationId &annotation) const;
    void updateConditions();
    void tell(Notice::Kind kind, const QString &text, const QString &actionId = {});

    Parts m_parts;
    core::AnnotationId m_origin;
};

} // namespace app::controllers
