// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/librarywork.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

using namespace app::controllers;
using core::library::Library;

class TestLibraryWork : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(QStringLiteral("library.db")); }

private Q_SLOTS:
    void work_runsElsewhere_andIsToldHere()
    {
        LibraryWork work;
        QThread *ran = nullptr;
        QThread *told = nullptr;
        QString author;
        work.start<QString>(
            path(),
            [&ran](Library &library) -> core::Result<QString> {
                ran = QThread::currentThread();
                if (auto set = library.setAuthor(QStringLiteral("甲")); !set)
                    return std::unexpected(set.error());
                return library.author();
            },
            [&](const core::Result<QString> &result) {
                told = QThread::currentThread();
                author = result.value_or(QString());
            });
        QTRY_VERIFY_WITH_TIMEOUT(told, 10'000);
        QCOMPARE(told, QThread::currentThread());
        QVERIFY(ran && ran != told);
        QCOMPARE(author, QStringLiteral("甲"));
    }

    void library_thatCannotBeOpened_isTold()
    {
        LibraryWork work;
        bool ran = false;
        std::optional<core::Outcome> outcome;
        QFile file(m_folder.filePath(QStringLiteral("text.db")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(5000, 'x')) > 0);
        file.close();
        work.start<void>(
            file.fileName(), [&ran](Library &) -> core::Outcome { return ran = true, core::Outcome(); },
            [&outcome](const core::Outcome &result) { outcome = result; });
        QTRY_VERIFY_WITH_TIMEOUT(outcome, 10'000);
        QCOMPARE(outcome->error().code, core::ErrorCode::LibraryDamaged);
        QVERIFY(!ran);
    }

    void object_thatGoes_waitsAndTellsNothing()
    {
        bool told = false;
        std::atomic<bool> ended = false;
        QSemaphore begun;
        auto work = std::make_unique<LibraryWork>();
        work->start<void>(
            path(),
            [&](Library &library) -> core::Outcome {
                begun.release();
                ended = !library.author().isNull();
                return {};
            },
            [&told](const core::Outcome &) { told = true; });
        QVERIFY(begun.tryAcquire(1, 10'000));
        work.reset();
        QVERIFY(ended);
        QCoreApplication::processEvents();
        QVERIFY(!told);
    }
};

QTEST_GUILESS_MAIN(TestLibraryWork)
#include "tst_librarywork.moc"
