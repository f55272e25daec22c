// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/codebookqdc.h"

#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

#include "tests/core/interchange/randomcodebook.h"
#include "tests/seed.h"

using namespace core;
using namespace core::interchange;
using annotation::Tag;

class TestCodebookQdc : public QObject
{
    Q_OBJECT

private:
    static QString saidBySchema(const QByteArray &qdc)
    {
        QProcess process;
        process.start(QStandardPaths::findExecutable(QStringLiteral("xmllint")),
                      {QStringLiteral("--noout"), QStringLiteral("--schema"),
                       QStringLiteral(ZHUPI_SOURCE_DIR "/tests/data/codebook.xsd"), QStringLiteral("-")});
        process.write(qdc);
        process.closeWriteChannel();
        process.waitForFinished();
        return process.exitCode() == 0 ? QString() : QString::fromUtf8(process.readAllStandardError());
    }
    static ReadCodebook read(const QByteArray &codes)
    {
        const auto codebook = codebookFromQdc("<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\">" + codes + "</CodeBook>");
        return codebook.value_or(ReadCodebook{{}, {QStringLiteral("not read")}});
    }

private Q_SLOTS:
    void anyCodebook_comesBackWhole()
    {
        const quint32 seed = testSeed();
        for (quint32 i = 0; i < 200; ++i) {
            const QList<Tag> tags = RandomCodebook(seed + i).tags();
            const auto qdc = codebookToQdc(tags);
            QVERIFY(qdc);
            const auto codebook = codebookFromQdc(*qdc);
            QVERIFY2(codebook, QByteArray::number(seed + i).constData());
            QCOMPARE(codebook->losses, QStringList());
            QCOMPARE(codebook->tags.size(), tags.size());
            for (qsizetype t = 0; t < tags.size(); ++t)
                QVERIFY2(codebook->tags.at(t) == tags.at(t),
                         qPrintable(QStringLiteral("seed %1, “%2”").arg(seed + i).arg(tags.at(t).path)));
        }
    }

    void anyCodebook_isValidByTheSchema()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("xmllint")).isEmpty())
            QSKIP("xmllint is not installed");
        const quint32 seed = testSeed();
        for (quint32 i = 0; i < 20; ++i)
            QCOMPARE(saidBySchema(*codebookToQdc(RandomCodebook(seed + i).tags())), QString());
    }

    /// A description of another program that happens to look like ours, or is parted like ours by a careless hand.
    void descriptions_ofOthers_loseNoWord()
    {
        const auto described = [](const QByteArray &text) {
            return read("<Codes><Code name='a'><Description>" + text + "</Description></Code></Codes>").tags.value(0);
        };
        QCOMPARE(described("one\n\ntwo").description, QStringLiteral("one\n\ntwo"));
        QCOMPARE(described("one [Example] two").description, QStringLiteral("one [Example] two"));
        const Tag twice = described("[Example]\none\n[Example]\ntwo");
        QCOMPARE(twice.example, QStringLiteral("one\ntwo"));
        QCOMPARE(described("<b>bold</b> plain").description, QStringLiteral("bold plain"));
    }

    void codes_ofOthers_inAnyShape()
    {
        const auto nested =
            read("<Codes><Code name='  a  b '><Code name='&#10;c&#10;'/></Code><Code name='a b'/></Codes>");
        QCOMPARE(nested.losses, QStringList());
        QCOMPARE(nested.tags.size(), 3);
        QCOMPARE(nested.tags.at(0).path, QStringLiteral("a b"));
        QCOMPARE(nested.tags.at(1).path, QStringLiteral("a b/c"));
        QCOMPARE(nested.tags.at(2).path, QStringLiteral("a b (2)"));
        QCOMPARE(read("<Codes/>").tags.size(), 0);
        // Codes count inside a codebook alone; what else stands there is no matter.
        QVERIFY(!codebookFromQdc("<Project><Code name='a'/></Project>"));
        QCOMPARE(read("<Other><Deep/></Other><Codes><Code name='a'><NoteRef/></Code></Codes>").tags.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestCodebookQdc)
#include "tst_codebookqdc.moc"
