// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/checker.h"
#include "core/importers/plaintext/plaintextimporter.h"

#include <QTest>

#include "tests/processortime.h"

using namespace core;
using namespace core::importers;
using document::MarkKind;

class TestPlainTextImporter : public QObject
{
    Q_OBJECT

    static Result<document::Manuscript> loaded(const QByteArray &bytes)
    {
        return plaintext::PlainTextImporter().load({bytes, QStringLiteral("a.txt"), {}}, {}, {});
    }

private Q_SLOTS:
    void load_text_isItsOwnSource()
    {
        const auto m = loaded("one\r\ntwo");
        QVERIFY(m);
        QCOMPARE(m->text, QStringLiteral("one\ntwo"));
        QCOMPARE(m->source, m->text);
        QCOMPARE(m->encoding, QStringLiteral("UTF-8"));
        QCOMPARE(m->mediaType, QStringLiteral("text/plain"));
        QVERIFY(m->marks.isEmpty());
        QVERIFY(document::checkManuscript(*m).isEmpty());
    }

    void load_pages_areMarked()
    {
        const auto m = loaded("one\n\ftwo\n\fthree\n");
        QVERIFY(m);
        QCOMPARE(m->marks.size(), 3);
        QCOMPARE(m->marks.at(1).kind, MarkKind::Page);
        QCOMPARE(m->marks.at(1).level, 2);
        QCOMPARE(m->text.mid(m->marks.at(1).range.start(), m->marks.at(1).range.length()), QStringLiteral("two\n"));
        QCOMPARE(m->marks.at(2).range.end(), m->text.size());
        QVERIFY(document::checkManuscript(*m).isEmpty());
    }

    void load_formFeedAtTheEnd_isNoSecondPage() { QVERIFY(loaded("all on one page\n\f")->marks.isEmpty()); }

    void load_cancelled_stops()
    {
        CancelToken cancel;
        cancel.cancel();
        const auto m = plaintext::PlainTextImporter().load({"text", {}, {}}, {}, cancel);
        QCOMPARE(m.error().code, ErrorCode::Cancelled);
    }

    void load_oneLineOf50MB_inLinearTime()
    {
        const QByteArray piece = QStringLiteral("山坡上开满了野花，孩子们跑来跑去。").toUtf8();
        const QByteArray bytes = piece.repeated(50 * 1024 * 1024 / piece.size());
        ProcessorTimer timer;
        timer.start();
        const auto m = loaded(bytes);
        QVERIFY(m);
        QCOMPARE(m->text.size(), QString::fromUtf8(bytes).size());
        QVERIFY2(timer.elapsed() < processorLimit(5000), qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestPlainTextImporter)
#include "tst_plaintextimporter.moc"
