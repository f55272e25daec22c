// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/workspace.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

/// A library in a temporary folder, in a workspace, with one document open: what the tests of the window's parts begin
/// with.
class OpenLibrary
{
public:
    static constexpr char16_t text[] =
        u"关于加强河湖管护工作的意见\n\n一、总体要求\n\n坚持节水优先、空间均衡、系统治理、两手发力，"
        u"把河湖管护放在更加突出的位置。到明年底，主要河湖水质稳定达标。\n\n二、主要任务\n\n"
        u"健全巡查制度，每月至少巡查两次，发现问题及时上报。加强执法检查，依法查处侵占河道的行为。\n\n"
        u"三、保障措施\n\n各地要落实经费，强化监督，定期通报进展情况。\n";

    OpenLibrary() { reopen(); }

    /// Closes the library and the document and opens both again, as at the next start.
    void reopen()
    {
        m_workspace = std::make_unique<app::controllers::Workspace>();
        QVERIFY(m_workspace->openLibrary(path()));
        QSignalSpy opened(m_workspace.get(), &app::controllers::Workspace::documentOpened);
        app::controllers::OpenRequest request;
        request.bytes = QString::fromUtf16(text).toUtf8();
        request.name = QStringLiteral("sample.txt");
        m_workspace->open(request);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 10'000);
        m_id = m_workspace->currentId();
        QVERIFY(!m_id.isNull());
    }

    app::controllers::Workspace &workspace() { return *m_workspace; }
    const core::DocumentId &id() const { return m_id; }
    QString path() const { return m_folder.filePath(QStringLiteral("library.db")); }
    QString folder() const { return m_folder.path(); }
    const QList<core::annotation::Annotation> &annotations() const { return m_workspace->document(m_id)->annotations; }
    core::text::TextRange find(const char16_t *words) const
    {
        const QString searched = QString::fromUtf16(words);
        const qsizetype at = m_workspace->document(m_id)->document.text().indexOf(searched);
        return at < 0 ? core::text::TextRange() : core::text::TextRange(at, at + searched.size());
    }
    QStringList tags(const core::annotation::Annotation &annotation) const
    {
        QStringList paths;
        const auto all = m_workspace->library()->tags();
        for (const core::annotation::Tag &tag : *all) {
            if (annotation.tags.contains(tag.id))
                paths.append(tag.path);
        }
        return paths;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<app::controllers::Workspace> m_workspace;
    core::DocumentId m_id;
};
