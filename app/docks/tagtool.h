// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/annotationcontroller.h"
#include "app/models/tagranking.h"

#include <QObject>
#include <QRect>

class QWidget;

namespace app::controllers
{
class RecentTags;
class Workspace;
} // namespace app::controllers

namespace app::docks
{

class TagPicker;

/// Tags one passage by the picker: each tag is stored as it is chosen; where that fails the picker says so and keeps
/// what was typed.
class TagTool : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        controllers::Workspace &workspace;
        controllers::AnnotationController &controller;
        controllers::RecentTags &recent;
        models::Spelling spelling{};
    };
    TagTool(const Parts &parts, QWidget *host);

    /// `avoid` and `bounds` in the host's coordinates.
    void start(const controllers::Passage &passage, const QRect &avoid, const QRect &bounds);
    bool isActive() const;
    void close();
    TagPicker *picker() const { return m_picker; }
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// `keyboard`: it was in the picker, and is to go back to the page.
    void finished(const app::controllers::Passage &passage, bool keyboard);

private:
    void apply(const QString &path);
    void takeAway(const QString &path);
    void show(const core::Outcome &outcome);

    Parts m_parts;
    TagPicker *m_picker;
    controllers::Passage m_passage;
};

} // namespace app::docks
