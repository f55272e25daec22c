// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application/composition.h"
#include "app/application/watchdog.h"
#include "app/mainwindow/documenttabs.h"
#include "app/reader/readerview.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/app/scriptedprompt.h"

/// The real window over a library of its own in a temporary folder; quit() and start() again as a user does.
class WindowFixture
{
public:
    WindowFixture() : m_language(m_settings) {}

    using Prepare = std::function<void(app::application::Composition &)>;

    /// `prepare` is called before anything is opened.
    void start(const QStringList &names = {}, const Prepare &prepare = {})
    {
        m_parts = std::make_unique<app::application::Composition>(m_settings, *asked, m_language, std::move(voice));
        if (prepare)
            prepare(*m_parts);
        m_parts->openLibrary(libraryPath());
        m_parts->start(names);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->hasStarted(), 10'000);
        // What the start opens is there before the story begins.
        QTRY_VERIFY_WITH_TIMEOUT(!m_parts->workspace.isOpening(), 10'000);
        // Keys go to the window only when it is the active one: a window manager may take its time.
        QVERIFY(QTest::qWaitForWindowActive(&m_parts->window, 10'000));
        m_parts->window.makePanels();
    }

    void quit()
    {
        m_parts->window.close();
        m_parts.reset();
    }

    /// Opens text under a name and waits until it is in front.
    void open(const QString &name, const QString &text)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
        file.close();
        const qsizetype before = m_parts->workspace.documents().size();
        m_parts->files.openAll({path});
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->workspace.documents().size(), before + 1, 10'000);
        QTRY_VERIFY(view());
    }

    app::application::Composition &parts() { return *m_parts; }
    app::reader::ReaderView *view() { return m_parts->window.currentView(); }
    QAction *action(QLatin1StringView id) { return m_parts->registry.action(id); }
    QSettings &settings() { return m_settings; }
    app::settings::Language &language() { return m_language; }
    QString libraryPath() const { return m_folder.filePath(QStringLiteral("library/library.db")); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

    ScriptedPrompt prompt;
    app::controllers::UserPrompt *asked = &prompt; ///< of the next start()
    std::unique_ptr<app::speech::Voice> voice;     ///< for the next start(); tests make no sound

    /// A text long enough to scroll, of one article with `chapters` headings.
    static QString book(int chapters)
    {
        static const QStringList digits = QStringLiteral("零 一 二 三 四 五 六 七 八 九 十").split(QLatin1Char(' '));
        QString text = QStringLiteral("关于河湖管护工作的总结\n\n");
        for (int i = 1; i <= chapters; ++i) {
            text += QStringLiteral("%1、第%1方面的工作\n").arg(digits.at(i));
            for (int p = 0; p < 6; ++p) {
                text += QStringLiteral(
                            "　　各地坚持节水优先、空间均衡、系统治理、两手发力，把河湖管护放在更加突出的位置，"
                            "健全巡查制度，落实工作经费，强化监督检查，定期通报进展情况，推动主要河湖水质稳定达标。"
                            "这是第%1方面的第%2段，说明做了什么、怎么做的、还要做什么。\n")
                            .arg(digits.at(i))
                            .arg(p + 1);
            }
        }
        return text;
    }

private:
    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(QStringLiteral("zhupi.conf")), QSettings::IniFormat};
    app::settings::Language m_language;
    /// What stands still in a story is told in its output.
    std::unique_ptr<app::application::Watchdog> m_watchdog = app::application::Watchdog::wanted();
    std::unique_ptr<app::application::Composition> m_parts;
};
