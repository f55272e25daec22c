// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/library.h"

#include <QTemporaryDir>
#include <QtTest>

#include "tests/core/testdocument.h"

using namespace core;
using namespace core::library;
using annotation::Annotation;

namespace
{
const QString source = QStringLiteral("# 一、开头\n春天来了，花开了。\n# 二、结尾\n秋天来了，叶落了。\n花开了又谢。");
}

class TestLibrary : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    document::Document m_document;
    DocumentId m_id;

    QString path() const { return m_folder->filePath(QStringLiteral("library.db")); }

    void reopen()
    {
        m_library.reset();
        auto opened = Library::open(path());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        m_library = std::move(*opened);
    }

    NewAnnotation mark(const QString &quote, const QStringList &tags = {}, const QString &note = {}) const
    {
        const qsizetype at = m_document.text().indexOf(quote);
        NewAnnotation what;
        what.document = m_id;
        what.ranges = {{at, at + quote.size()}};
        what.tagPaths = tags;
        what.note = note;
        return what;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
        m_document = testDocument(source);
        const auto added = m_library->add(source.toUtf8(), QStringLiteral("/somewhere/春.txt"), m_document);
        QVERIFY(added);
        QCOMPARE(added->existence, Existence::Added);
        m_id = added->info.id;
    }

    void cleanup()
    {
        m_library.reset();
        m_folder.reset();
    }

    void add_sameBytesElsewhere_isTheSameDocument()
    {
        const auto again = m_library->add(source.toUtf8(), QStringLiteral("/elsewhere/b.txt"), m_document);
        QVERIFY(again);
        QCOMPARE(again->existence, Existence::Known);
        QCOMPARE(again->info.id, m_id);
        QCOMPARE(again->info.path, QStringLiteral("/elsewhere/b.txt"));
        QCOMPARE(m_library->documents()->size(), 1);
        QCOMPARE(*m_library->bytes(m_id), source.toUtf8());
        QCOMPARE(again->info.fileName, QStringLiteral("春.txt"));
        QVERIFY(!m_library->canUndo());
    }

    void annotate_reopened_isThere()
    {
        const auto made = m_library->annotate(
            mark(QStringLiteral("春天来了"), {QStringLiteral("季节/春")}, QStringLiteral("**好**")), m_document);
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        reopen();
        const auto all = m_library->annotations(m_id, m_document);
        QVERIFY(all);
        QCOMPARE(all->size(), 1);
        QCOMPARE(all->first(), *made);
        QCOMPARE(made->targets.first().quote, QStringLiteral("春天来了"));
        QCOMPARE(made->targets.first().sectionPath, QStringList{QStringLiteral("一、开头")});
        QCOMPARE(m_library->documents()->first().annotationCount, 1);
        const auto tags = m_library->tags();
        QCOMPARE(tags->size(), 2);
        QCOMPARE(tags->last().path, QStringLiteral("季节/春"));
        QCOMPARE(m_library->tagCounts()->value(tags->last().id), 1);
        QCOMPARE(m_library->notes({{}, QStringLiteral("季节")})->size(), 1);
    }

    void undo_acrossRestart_takesBackAndGivesAgain()
    {
        auto made = m_library->annotate(mark(QStringLiteral("春天"), {QStringLiteral("a/b")}), m_document);
        QVERIFY(made);
        made->note = QStringLiteral("new");
        const auto updated = m_library->update(*made);
        QVERIFY(updated);
        QVERIFY(m_library->removeAnnotations({made->id}));
        QCOMPARE(m_library->notes()->size(), 0);
        reopen();
        QCOMPARE(m_library->undoText(), QStringLiteral("remove annotation"));
        QCOMPARE(m_library->undo()->value().annotations, QList{made->id});
        QCOMPARE(*m_library->annotation(made->id), *updated);
        QVERIFY(m_library->undo()->has_value());
        QCOMPARE(m_library->annotation(made->id)->note, QString());
        QVERIFY(m_library->undo()->has_value());
        QCOMPARE(m_library->notes()->size(), 0);
        QCOMPARE(m_library->tags()->size(), 0);
        QVERIFY(!m_library->undo()->has_value());
        reopen();
        QVERIFY(m_library->redo()->has_value());
        QVERIFY(m_library->redo()->has_value());
        QCOMPARE(*m_library->annotation(made->id), *updated);
        QVERIFY(m_library->canRedo());
        QVERIFY(m_library->annotate(mark(QStringLiteral("叶落")), m_document));
        QVERIFY(!m_library->canRedo());
        QCOMPARE(m_library->annotation(made->id)->tags.size(), 1);
    }

    void remove_undone_bringsBackAnnotations()
    {
        QVERIFY(m_library->annotate(mark(QStringLiteral("春天")), m_document));
        QVERIFY(m_library->remove(m_id));
        QCOMPARE(m_library->documents()->size(), 0);
        QCOMPARE(m_library->notes()->size(), 0);
        QCOMPARE(m_library->document(m_id).error().code, ErrorCode::NotFound);
        QVERIFY(m_library->undo()->has_value());
        QCOMPARE(m_library->documents()->first().annotationCount, 1);
    }

    void remove_addedAgain_bringsBackAnnotations()
    {
        QVERIFY(m_library->annotate(mark(QStringLiteral("春天")), m_document));
        QVERIFY(m_library->remove(m_id));
        const auto again = m_library->add(source.toUtf8(), QStringLiteral("/x.txt"), m_document);
        QVERIFY(again);
        QCOMPARE(again->existence, Existence::Known);
        QCOMPARE(again->info.annotationCount, 1);
    }

    void annotate_outside_isRefused()
    {
        NewAnnotation what = mark(QStringLiteral("春天"));
        what.ranges = {{0, m_document.text().size() + 1}};
        QCOMPARE(m_library->annotate(what, m_document).error().code, ErrorCode::InvalidArgument);
        what.ranges = {{3, 3}};
        QCOMPARE(m_library->annotate(what, m_document).error().code, ErrorCode::InvalidArgument);
        what = mark(QStringLiteral("春天"));
        what.document = DocumentId::create();
        QCOMPARE(m_library->annotate(what, m_document).error().code, ErrorCode::NotFound);
        QVERIFY(!m_library->canUndo());
    }

    void update_several_areOneChangeWithTheirNewTags()
    {
        auto first = m_library->annotate(mark(QStringLiteral("春天"), {QStringLiteral("季")}), m_document);
        auto second = m_library->annotate(mark(QStringLiteral("秋天")), m_document);
        QVERIFY(first && second);
        Annotation changed = *first;
        changed.color = annotation::MarkColor::Blue;
        const auto updated = m_library->update({changed, *second}, {QStringLiteral("季"), QStringLiteral("季/气候")});
        QVERIFY(updated);
        QCOMPARE(updated->size(), 2);
        for (const Annotation &one : *updated) {
            QCOMPARE(one.tags.size(), 2);
            QCOMPARE(*m_library->annotation(one.id), one);
        }
        QCOMPARE(updated->first().color, annotation::MarkColor::Blue);
        QCOMPARE(m_library->tags()->size(), 2);
        QVERIFY(m_library->undo()); // one step takes all back, the new tag too
        QCOMPARE(*m_library->annotation(first->id), *first);
        QCOMPARE(*m_library->annotation(second->id), *second);
        QCOMPARE(m_library->tags()->size(), 1);
        Annotation unknown = *second;
        unknown.id = AnnotationId::create();
        changed.note = QStringLiteral("x");
        QCOMPARE(m_library->update({changed, unknown}).error().code, ErrorCode::NotFound);
        QCOMPARE(*m_library->annotation(first->id), *first); // all or none
    }

    void update_unknownTag_changesNothing()
    {
        auto made = m_library->annotate(mark(QStringLiteral("春天")), m_document);
        made->note = QStringLiteral("x");
        made->tags = {TagId::create()};
        QCOMPARE(m_library->update(*made).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(m_library->annotation(made->id)->note, QString());
    }

    void locate_data()
    {
        QTest::addColumn<QStringList>("query");
        QTest::addColumn<qsizetype>("at");
        QTest::addColumn<int>("error");
        QTest::newRow("once") << QStringList{QStringLiteral("叶落")} << source.indexOf(QStringLiteral("叶落")) - 4
                              << -1;
        QTest::newRow("prefix decides") << QStringList{QStringLiteral("花开了"), QStringLiteral("了，")}
                                        << qsizetype(10) << -1;
        QTest::newRow("other blanks") << QStringList{QStringLiteral(" 叶 落\n了。 花开")}
                                      << source.indexOf(QStringLiteral("叶落")) - 4 << -1;
        QTest::newRow("blank in the prefix")
            << QStringList{QStringLiteral("花开了"), QStringLiteral("来 了，")} << qsizetype(10) << -1;
        QTest::newRow("several") << QStringList{QStringLiteral("花开了")} << qsizetype(0)
                                 << int(ErrorCode::QuoteAmbiguous);
        QTest::newRow("none") << QStringList{QStringLiteral("冬天")} << qsizetype(0) << int(ErrorCode::QuoteNotFound);
        QTest::newRow("empty") << QStringList{QString()} << qsizetype(0) << int(ErrorCode::InvalidArgument);
    }
    void locate()
    {
        QFETCH(QStringList, query);
        QFETCH(qsizetype, at);
        QFETCH(int, error);
        const auto found = Library::locate({query.value(0), query.value(1), query.value(2)}, m_document);
        QCOMPARE(found.has_value(), error < 0);
        if (found)
            QCOMPARE(found->start(), at);
        else
            QCOMPARE(int(found.error().code), error);
    }

    void annotations_textChanged_moveAndAreStored()
    {
        const auto whole = m_library->annotate(mark(QStringLiteral("叶落了")), m_document);
        const auto changed = m_library->annotate(mark(QStringLiteral("春天来了，花开了")), m_document);
        const auto gone = m_library->annotate(mark(QStringLiteral("又谢")), m_document);
        QVERIFY(whole && changed && gone);
        const auto later = testDocument(
            QStringLiteral("新序言一段。\n# 一、开头\n春天来哉，花开了。\n# 二、结尾\n秋天来了，叶落了。\n终。"));
        const auto check = [&](const QList<Annotation> &all) {
            QCOMPARE(all.size(), 3);
            QCOMPARE(all.at(0).id, changed->id);
            QCOMPARE(all.at(0).state, annotation::AnchorState::Doubtful);
            QCOMPARE(all.at(0).targets.first().quote, QStringLiteral("春天来了，花开了"));
            QCOMPARE(later.text().mid(all.at(0).targets.first().range.start(), 8), QStringLiteral("春天来哉，花开了"));
            QCOMPARE(all.at(1).id, whole->id);
            QCOMPARE(all.at(1).state, annotation::AnchorState::Exact);
            QCOMPARE(all.at(1).targets.first().range.start(), later.text().indexOf(QStringLiteral("叶落了")));
            QCOMPARE(all.at(1).textHash, later.textHash());
            QCOMPARE(all.at(2).id, gone->id);
            QCOMPARE(all.at(2).state, annotation::AnchorState::Lost);
            QVERIFY(all.at(2).targets.first().range.isEmpty());
            QCOMPARE(all.at(2).targets.first().quote, QStringLiteral("又谢"));
        };
        check(*m_library->annotations(m_id, later));
        reopen();
        check(*m_library->annotations(m_id, later));
        QCOMPARE(m_library->annotation(whole->id)->textHash, later.textHash());
        // Back in the first text all is as it was.
        const auto first = m_library->annotations(m_id, m_document);
        QCOMPARE(first->at(0).targets, changed->targets);
        QCOMPARE(first->at(0).state, annotation::AnchorState::Exact);
        QCOMPARE(first->at(2).targets, gone->targets);
    }

    void reattach_lost_isExactThere_undone()
    {
        const auto gone = m_library->annotate(mark(QStringLiteral("又谢"), {}, QStringLiteral("note")), m_document);
        const auto later = testDocument(QStringLiteral("# 一、开头\n春天来了。\n花儿凋零。"));
        QCOMPARE(m_library->annotations(m_id, later)->first().state, annotation::AnchorState::Lost);
        const qsizetype at = later.text().indexOf(QStringLiteral("凋零"));
        const auto attached = m_library->reattach(gone->id, {{at, at + 2}}, later);
        QVERIFY(attached);
        QCOMPARE(attached->state, annotation::AnchorState::Exact);
        QCOMPARE(attached->targets.first().quote, QStringLiteral("凋零"));
        QCOMPARE(attached->note, QStringLiteral("note"));
        QCOMPARE(m_library->annotations(m_id, later)->first(), *attached);
        QVERIFY(m_library->undo()->has_value());
        QCOMPARE(m_library->annotations(m_id, later)->first().state, annotation::AnchorState::Lost);
        QCOMPARE(m_library->annotations(m_id, m_document)->first().targets, gone->targets);
    }

    void state_isKept()
    {
        QVERIFY(m_library->setState(m_id, QStringLiteral("position"), QStringLiteral("12")));
        QVERIFY(m_library->setState(m_id, QStringLiteral("position"), QStringLiteral("13")));
        reopen();
        QCOMPARE(m_library->state(m_id, QStringLiteral("position")), QStringLiteral("13"));
        QCOMPARE(m_library->state(m_id, QStringLiteral("other")), QString());
    }
};

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_library.moc"
