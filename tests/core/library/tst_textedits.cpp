// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the text that the reader changed: stored, journalled, with every annotation exactly where it was.
#include "core/corrections/rewording.h"
#include "core/library/opendocument.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace core;
using namespace core::library;

namespace
{
const QString source = QStringLiteral("一、总体要求\n\n坚持节水优光、空间均衡，把河湖管护放在更加突出的位置。\n\n"
                                      "健全巡查制度，每月巡查两次，发现问题及时上报。\n");
}

class TestTextEdits : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    DocumentId m_id;

    OpenDocument open() const { return *openDocument(*m_library, m_id); }
    AnnotationId mark(const QString &words) const
    {
        const OpenDocument document = open();
        NewAnnotation what;
        what.document = m_id;
        const qsizetype at = document.document.text().indexOf(words);
        what.ranges = {{at, at + words.size()}};
        return m_library->annotate(what, document.document)->id;
    }
    OpenDocument edit(const QString &from, const QString &to) const
    {
        const OpenDocument document = open();
        const qsizetype block = document.document.blockAt(document.document.text().indexOf(from));
        const auto plan = corrections::plannedRewording(
            document.corrected, {block, document.document.blockText(block).toString().replace(from, to), {}});
        if (!plan)
            qFatal("%s", qPrintable(plan.error().message));
        const auto after = m_library->correct(document, *plan);
        if (!after)
            qFatal("%s", qPrintable(after.error().message));
        return *after;
    }
    QString quote(const AnnotationId &id) const
    {
        const auto all = m_library->annotations(m_id, open().document);
        for (const auto &annotation : *all) {
            if (annotation.id == id && annotation.state == annotation::AnchorState::Exact)
                return open().document.text().mid(annotation.targets.first().range.start(),
                                                  annotation.targets.first().range.length());
        }
        return {};
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_library = std::move(*Library::open(m_folder->filePath(QStringLiteral("library.db"))));
        const QByteArray bytes = source.toUtf8();
        m_id = m_library->add(bytes, QStringLiteral("a.txt"), *parse(bytes, QStringLiteral("a.txt")))->info.id;
    }

    void annotations_stayOnTheirWords()
    {
        const auto before = mark(QStringLiteral("坚持节水"));
        const auto on = mark(QStringLiteral("光"));
        const auto over = mark(QStringLiteral("水优光、空"));
        const auto behind = mark(QStringLiteral("、空间"));
        const auto far = mark(QStringLiteral("每月巡查"));
        edit(QStringLiteral("优光"), QStringLiteral("优先"));
        QCOMPARE(quote(before), QStringLiteral("坚持节水"));
        QCOMPARE(quote(on), QStringLiteral("先"));
        QCOMPARE(quote(over), QStringLiteral("水优先、空"));
        QCOMPARE(quote(behind), QStringLiteral("、空间"));
        QCOMPARE(quote(far), QStringLiteral("每月巡查"));
        // A second change elsewhere moves nothing of it, and one in the middle is taken in.
        edit(QStringLiteral("坚持"), QStringLiteral("始终坚持"));
        edit(QStringLiteral("优先、"), QStringLiteral("优先的、"));
        QCOMPARE(quote(before), QStringLiteral("坚持节水"));
        QCOMPARE(quote(on), QStringLiteral("先"));
        QCOMPARE(quote(over), QStringLiteral("水优先的、空"));
        QCOMPARE(quote(behind), QStringLiteral("、空间"));
        QCOMPARE(m_library->verify()->join(QLatin1Char('\n')), QString());
    }

    void undo_bringsTextAndQuotesBack_afterARestart()
    {
        const auto over = mark(QStringLiteral("水优光、空"));
        const QString before = open().document.text();
        edit(QStringLiteral("优光"), QStringLiteral("优先"));
        QCOMPARE(m_library->undoText(), QStringLiteral("edit text"));
        m_library.reset();
        m_library = std::move(*Library::open(m_folder->filePath(QStringLiteral("library.db"))));
        QVERIFY(open().document.text().contains(QStringLiteral("优先")));
        const auto change = m_library->undo();
        QVERIFY(change->has_value() && (*change)->structure);
        QCOMPARE(open().document.text(), before);
        QCOMPARE(quote(over), QStringLiteral("水优光、空"));
        QVERIFY(m_library->redo()->has_value());
        QCOMPARE(quote(over), QStringLiteral("水优先、空"));
        QCOMPARE(m_library->verify()->join(QLatin1Char('\n')), QString());
    }

    void anyEdits_undoneWholly_giveTheFirstState()
    {
        QRandomGenerator random(7);
        const QString before = open().document.text();
        mark(QStringLiteral("节水优光"));
        mark(QStringLiteral("巡查两次"));
        for (int i = 0; i < 40; ++i) {
            const OpenDocument document = open();
            const qsizetype block = random.bounded(int(document.document.blocks().size()));
            QString words = document.document.blockText(block).toString();
            const qsizetype at = random.bounded(int(words.size()));
            if (random.bounded(2) || words.size() < 4)
                words.insert(at, QChar(0x4E00 + random.bounded(500)));
            else
                words.remove(at, 1 + random.bounded(2));
            const auto plan = corrections::plannedRewording(document.corrected, {block, words, {}});
            if (!plan)
                continue;
            QVERIFY(m_library->correct(document, *plan));
        }
        QVERIFY(open().document.text() != before);
        QCOMPARE(m_library->verify()->join(QLatin1Char('\n')), QString());
        while (m_library->canUndo())
            QVERIFY(m_library->undo()->has_value());
        QCOMPARE(open().document.text(), before);
        QCOMPARE(m_library->notes()->size(), 0);
        while (m_library->canRedo())
            QVERIFY(m_library->redo()->has_value());
        QCOMPARE(m_library->verify()->join(QLatin1Char('\n')), QString());
    }
};

QTEST_GUILESS_MAIN(TestTextEdits)
#include "tst_textedits.moc"
