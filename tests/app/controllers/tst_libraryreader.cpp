// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/libraryreader.h"
#include "core/library/codebook.h"

#include <QDir>
#include <QSemaphore>
#include <QThread>
#include <QtTest>

#include "tests/core/library/openlibrary.h"

using namespace app::controllers;
using core::library::Library;

class TestLibraryReader : public QObject
{
    Q_OBJECT

private:
    /// Asks how many passages there are, and waits for the answer.
    static int asked(LibraryReader &reader, OpenLibrary &window)
    {
        std::optional<int> answer;
        const auto found = std::make_shared<qsizetype>(-1);
        reader.start(
            window.path(), window.library->takeAnnotationChanges(),
            [found](Library &library) -> core::Outcome {
                const auto all = library.retrieval().find({});
                if (!all)
                    return std::unexpected(all.error());
                *found = all->size();
                return {};
            },
            [&answer, found](const core::Outcome &) { answer = static_cast<int>(*found); });
        const bool isAnswered = QTest::qWaitFor([&answer] { return answer.has_value(); }, 10'000);
        return isAnswered ? *answer : -2;
    }

private Q_SLOTS:
    void work_runsElsewhere_oneAfterAnother_throughOneConnection()
    {
        OpenLibrary window(QStringLiteral("春天来了，花开了。"));
        LibraryReader reader;
        QSet<QThread *> ran;
        QSet<Library *> used;
        QList<int> order;
        int told = 0;
        for (int i = 0; i < 3; ++i) {
            reader.start(
                window.path(), window.library->takeAnnotationChanges(),
                [&, i](Library &library) -> core::Outcome {
                    ran.insert(QThread::currentThread());
                    used.insert(&library);
                    order.append(i);
                    return {};
                },
                [&](const core::Outcome &done) { told += done && QThread::currentThread() == thread() ? 1 : 0; });
        }
        QTRY_COMPARE_WITH_TIMEOUT(told, 3, 10'000);
        QCOMPARE(ran.size(), 1);
        QVERIFY(!ran.contains(QThread::currentThread()));
        QCOMPARE(used.size(), 1);
        QCOMPARE(order, (QList<int>{0, 1, 2}));
    }

    void answers_followTheWindowsChanges()
    {
        OpenLibrary window(QStringLiteral("春天来了，花开了。"));
        LibraryReader reader;
        QCOMPARE(asked(reader, window), 0);
        const core::AnnotationId id = window.mark(QStringLiteral("花开了"));
        QCOMPARE(asked(reader, window), 1);
        window.mark(QStringLiteral("春天"));
        QVERIFY(window.library->removeAnnotations({id}));
        QCOMPARE(asked(reader, window), 1);
        OpenLibrary other(QStringLiteral("秋天来了。"));
        QCOMPARE(asked(reader, other), 0);
        QCOMPARE(asked(reader, window), 1);
    }

    /// A library that is closed can be moved, or its disk taken out.
    void release_closesTheFile()
    {
        const auto isOpen = [](const QString &path) {
            const QDir files(QStringLiteral("/proc/self/fd"));
            const QStringList numbers = files.entryList(QDir::Files | QDir::System);
            return std::ranges::any_of(
                numbers, [&](const QString &number) { return QFile::symLinkTarget(files.filePath(number)) == path; });
        };
        OpenLibrary window(QStringLiteral("春天来了，花开了。"));
        const QString path = window.path();
        LibraryReader reader;
        QCOMPARE(asked(reader, window), 0);
        window.library.reset();
        QVERIFY(isOpen(path));
        reader.release();
        QTRY_VERIFY_WITH_TIMEOUT(!isOpen(path), 10'000);
        window.reopen();
        QCOMPARE(asked(reader, window), 0);
    }

    void library_thatCannotBeOpened_isTold()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("text.db")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(5000, 'x')) > 0);
        file.close();
        LibraryReader reader;
        bool ran = false;
        std::optional<core::Outcome> outcome;
        reader.start(
            file.fileName(), {}, [&ran](Library &) -> core::Outcome { return ran = true, core::Outcome(); },
            [&outcome](const core::Outcome &result) { outcome = result; });
        QTRY_VERIFY_WITH_TIMEOUT(outcome, 10'000);
        QCOMPARE(outcome->error().code, core::ErrorCode::LibraryDamaged);
        QVERIFY(!ran);
    }

    void object_thatGoes_waitsAndTellsNothing()
    {
        OpenLibrary window(QStringLiteral("春天来了，花开了。"));
        bool told = false;
        std::atomic<int> ended = 0;
        QSemaphore begun;
        QSemaphore mayGo;
        auto reader = std::make_unique<LibraryReader>();
        for (int i = 0; i < 2; ++i) {
            reader->start(
                window.path(), {},
                [&](Library &) -> core::Outcome {
                    begun.release();
                    mayGo.acquire();
                    ++ended;
                    return {};
                },
                [&told](const core::Outcome &) { told = true; });
        }
        QVERIFY(begun.tryAcquire(1, 10'000));
        std::unique_ptr<QThread> later(QThread::create([&mayGo] {
            QThread::msleep(50); // while the reader is being destroyed
            mayGo.release(2);
        }));
        later->start();
        reader.reset();
        QCOMPARE(ended, 1); // the second one had not begun
        later->wait();
        QCoreApplication::processEvents();
        QVERIFY(!told);
    }
};

QTEST_GUILESS_MAIN(TestLibraryReader)
#include "tst_libraryreader.moc"
