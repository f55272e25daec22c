// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/userprompt.h"
#include "app/controllers/workspace.h"

#include <QObject>

namespace app::controllers
{

class AnnotationController;
class RecentTags;

/// Runs the commands on tags: asks what is still to be known, changes the library through the workspace, and says what
/// came of it or why nothing did. Each is one change that undo takes back. GUI thread only.
class CodebookController : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        Workspace &workspace;
        UserPrompt &prompt;
        const AnnotationController &annotations;
        const RecentTags &recent;
    };
    explicit CodebookController(const Parts &parts, QObject *parent = nullptr);

    /// A new tag below `parent` (null: at the top); the id of the one that was made, or was there. Null when given up.
    core::TagId create(const core::TagId &parent);
    void rename(const core::TagId &id, const QString &name);
    void move(const QList<core::TagId> &ids, const core::TagId &parent, qsizetype index = -1);
    /// Null when given up.
    core::TagId merge(const QList<core::TagId> &ids);
    void recolour(const core::TagId &id, const QString &color);
    void describe(const core::TagId &id);
    /// The new tag; null when given up.
    core::TagId split(const core::TagId &id);
    void remove(const QList<core::TagId> &ids);

    enum class Format : quint8 { Csv, Qdc };
    void exportTo(Format format);
    /// Reads a file of either format; the format is told by what the file holds.
    void importFrom();

private:
    void tell(const core::Error &error);
    void say(const QString &text, const QString &actionId = {});
    QList<core::annotation::Tag> tags(const QList<core::TagId> &ids) const;
    /// Carried by one of these tags themselves, in reading order.
    core::Result<QList<core::annotation::Annotation>> passages(const QList<core::annotation::Tag> &tags) const;
    QString mergeConsequence(const QList<core::annotation::Tag> &from, qsizetype count, const QString &into) const;
    QList<models::TagChoice> mergeTargets(const QList<core::annotation::Tag> &from) const;
    void imported(const QString &path, const core::Result<core::library::CodebookImport> &report,
                  const QStringList &losses);

    Parts m_parts;
};

} // namespace app::controllers
