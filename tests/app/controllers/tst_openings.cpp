// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/openings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace app::controllers;
using namespace Qt::Literals::StringLiterals;
using core::library::Library;

class TestOpenings : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_library;

    OpenRequest request(qsizetype lines = 3) const
    {
        OpenRequest request;
        request.bytes = u"　　春天来了，花开了。\n"_s.repeated(lines).toUtf8();
        request.name = u"春.txt"_s;
        return request;
    }
    qsizetype stored() const { return (*Library::open(m_library))->documents()->size(); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_library = m_folder->filePath(u"library.db"_s);
    }

    void whole_isReadStoredAndToldOnce()
    {
        Openings openings;
        QSignalSpy previewed(&openings, &Openings::previewed);
        QSignalSpy finished(&openings, &Openings::succeeded);
        const OpeningId id = openings.nextId();
        openings.begin(id, {request(), m_library});
        QVERIFY(!openings.isEmpty() && openings.isFrontAwaited());
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10'000);
        QCOMPARE(finished.at(0).at(0).value<OpeningId>(), id);
        QCOMPARE(finished.at(0).at(1).value<OpenRequest>().name, u"春.txt"_s);
        const auto opened = finished.at(0).at(2).value<Opened>();
        QVERIFY(opened.added);
        QVERIFY(opened.document->document.text().startsWith(u"春天来了"_s));
        QCOMPARE(previewed.size(), 0); // no part was asked for
        QVERIFY(openings.isEmpty());
        QVERIFY(!openings.cancel(id));
        QCOMPARE(stored(), 1);
    }

    void part_comesBeforeTheWhole()
    {
        Openings openings;
        QStringList told;
        connect(&openings, &Openings::previewed, this, [&told] { told.append(u"part"_s); });
        connect(&openings, &Openings::succeeded, this, [&told] { told.append(u"whole"_s); });
        const OpenRequest wanted = request(60'000);
        openings.begin(openings.nextId(),
                       {wanted, m_library, core::library::PreviewSource{{}, wanted.bytes, wanted.name, {}, {}}});
        QTRY_VERIFY_WITH_TIMEOUT(told.contains(u"whole"_s), 30'000);
        QCOMPARE(told.constFirst(), u"part"_s);
        QCOMPARE(told.constLast(), u"whole"_s);
    }

    void cancelled_tellsNothingAndLeavesNothing()
    {
        qsizetype told = 0;
        {
            Openings openings;
            QSignalSpy finished(&openings, &Openings::succeeded);
            for (const qsizetype lines : {3, 40, 3000, 30'000}) {
                const OpeningId id = openings.nextId();
                openings.begin(id, {request(lines), m_library});
                QTest::qWait(int(id) * 3);
                openings.cancel(id);
                QVERIFY(openings.isEmpty());
                told = finished.size(); // those that were quicker
                QTest::qWait(5);
                QCOMPARE(finished.size(), told);
            }
            // What had just been stored comes to be taken back.
            QTRY_COMPARE_WITH_TIMEOUT(stored(), told, 20'000);
            QCOMPARE(finished.size(), told);
        }
        QCOMPARE(*(*Library::open(m_library))->verify(), QStringList());
    }

    void reading_isKnownByDocument()
    {
        Openings openings;
        OpenRequest again = request(3000);
        again.document = {u"d1"_s};
        again.updates = {u"d2"_s};
        again.tab = OpenRequest::Tab::Behind;
        openings.begin(openings.nextId(), {again, m_library});
        QVERIFY(openings.isReading({u"d1"_s}) && openings.isReading({u"d2"_s}) && !openings.isReading({u"d3"_s}));
        QVERIFY(!openings.isFrontAwaited());
        QTRY_VERIFY_WITH_TIMEOUT(openings.isEmpty(), 10'000);
        QVERIFY(!openings.isReading({u"d1"_s}));
    }

    void failure_isTold()
    {
        Openings openings;
        QSignalSpy failed(&openings, &Openings::failed);
        OpenRequest missing;
        missing.path = m_folder->filePath(u"nowhere.txt"_s);
        openings.begin(openings.nextId(), {missing, m_library});
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 10'000);
        QCOMPARE(failed.at(0).at(2).value<core::Error>().code, core::ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestOpenings)
#include "tst_openings.moc"
