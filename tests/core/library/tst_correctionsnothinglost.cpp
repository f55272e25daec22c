// SPDX-License-Identifier: GPL-3.0-or-later
// No correction loses a character: random gestures over every sample and the corpus.
#include "core/corrections/gesture.h"
#include "core/document/checker.h"
#include "core/library/parse.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QtTest>

using namespace core;
using namespace core::corrections;

namespace
{

/// Characters that are no blanks, of a text and of what its repairs took out.
QHash<char16_t, qsizetype> charactersOf(const document::Document &d)
{
    QHash<char16_t, qsizetype> count;
    const auto add = [&count](QStringView text) {
        for (const QChar c : text) {
            if (!c.isSpace())
                ++count[c.unicode()];
        }
    };
    add(d.text());
    for (qsizetype i = 0; i < d.repairs().size(); ++i)
        add(d.repairs().at(i).before);
    return count;
}

Request randomRequest(const document::Document &document, QRandomGenerator &random)
{
    Request request;
    request.gesture = static_cast<Gesture>(random.bounded(static_cast<int>(Gesture::SameArticle) + 1));
    // Near each other, so that they meet.
    const qsizetype blocks = document.blocks().size();
    const qsizetype block =
        std::min<qsizetype>(blocks - 1, random.bounded(static_cast<int>(std::min<qsizetype>(blocks, 25))));
    request.blocks = {block};
    if (random.bounded(4) == 0 && block + 3 < blocks)
        request.blocks.append(block + 2);
    const auto line = document.blocks().at(block).range;
    request.offset = line.start() + random.bounded(static_cast<int>(line.length() + 1));
    request.level = static_cast<qint8>(random.bounded(5));
    request.role = static_cast<document::MetaRole>(random.bounded(20));
    return request;
}

} // namespace

class TestCorrectionsNothingLost : public QObject
{
    Q_OBJECT

private:
    static void addFolder(const QString &folder)
    {
        QTest::addColumn<QString>("path");
        if (!QDir(folder).exists())
            QSKIP(qPrintable(QStringLiteral("%1 is not there").arg(folder)));
        QStringList files;
        QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            files.append(it.next());
        files.sort();
        for (const QString &file : std::as_const(files)) {
            if (!file.endsWith(QStringLiteral(".json")) && !file.endsWith(QStringLiteral(".md")))
                QTest::newRow(qPrintable(QDir(folder).relativeFilePath(file))) << file;
        }
    }

    static void check()
    {
        QFETCH(QString, path);
        const auto bytes = library::readFile(path);
        QVERIFY(bytes);
        const auto parsed = library::parse(*bytes, path);
        if (!parsed)
            QSKIP("not a text");
        const auto all = charactersOf(*parsed);
        Corrected present = *corrected(*parsed, {});
        QRandomGenerator random(qHash(QFileInfo(path).fileName(), 20240601));
        int made = 0;
        for (int i = 0; i < 25; ++i) {
            if (const auto plan = planned(present, randomRequest(present.document, random))) {
                present = plan->next;
                ++made;
            }
        }
        QVERIFY(made > 0 || parsed->blocks().size() < 3);
        QCOMPARE(document::checkDocument(present.document), QStringList());
        const auto now = charactersOf(present.document);
        for (auto it = all.begin(); it != all.end(); ++it)
            QVERIFY2(now.value(it.key()) == it.value(), qPrintable(QString(QChar(it.key()))));
        QCOMPARE(now.size(), all.size());
        // Every letter comes from where it stood before.
        for (qsizetype at = 0; at < present.document.text().size(); at += 7) {
            const QChar c = present.document.text().at(at);
            const qsizetype before = present.map.toParsed(at);
            if (c.isLetterOrNumber() && before < parsed->text().size() && parsed->text().at(before) == c)
                QCOMPARE(present.document.origin().toSource(at), parsed->origin().toSource(before));
        }
    }

private Q_SLOTS:
    void samples_everyCharacter_isKept_data() { addFolder(QStringLiteral(ZHUPI_SOURCE_DIR "/resources/samples")); }
    void samples_everyCharacter_isKept() { check(); }
    void corpus_everyCharacter_isKept_data() { addFolder(QStringLiteral(ZHUPI_SHARED_DIR "/corpus/dev")); }
    void corpus_everyCharacter_isKept() { check(); }
};

QTEST_GUILESS_MAIN(TestCorrectionsNothingLost)
#include "tst_correctionsnothinglost.moc"
