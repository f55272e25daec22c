// SPDX-License-Identifier: GPL-3.0-or-later
// Memos, links, trash and history: what hangs on passages.
#include "core/library/codebook.h"
#include "core/library/history.h"
#include "core/library/links.h"
#include "core/library/memos.h"
#include "core/library/trash.h"
#include "core/storage/database.h"

#include <QtTest>

#include "tests/core/library/openlibrary.h"

using namespace core;
using namespace core::library;

class TestMemos : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenLibrary> m_open;
    AnnotationId m_one;
    AnnotationId m_two;

private Q_SLOTS:
    void init()
    {
        m_open = std::make_unique<OpenLibrary>(QStringLiteral("春天来了，花开了。\n秋天来了，叶落了。"));
        QVERIFY(m_open->library->setAuthor(QStringLiteral(" 张三 ")));
        m_one = m_open->mark(QStringLiteral("春天"), {QStringLiteral("a")});
        m_two = m_open->mark(QStringLiteral("秋天"));
    }

    void memos_ofEverySubject()
    {
        auto memos = m_open->library->memos();
        const TagId tag = m_open->library->tags()->first().id;
        const QString text = QStringLiteral("繁體的備忘");
        const auto onPassage = memos.add(m_one, QStringLiteral("t"), text);
        QVERIFY(onPassage && memos.add(m_open->id, {}, text) && memos.add(tag, {}, text) && memos.add({}, {}, text));
        QCOMPARE(onPassage->author, QStringLiteral("张三"));
        QCOMPARE(memos.all()->size(), 4);
        QCOMPARE(memos.all(QStringLiteral("备忘 T"))->size(), 1);
        QCOMPARE(memos.all(QStringLiteral("备忘"))->size(), 4);
        QCOMPARE(memos.about(m_one)->size(), 1);
        QCOMPARE(memos.about({})->size(), 1);
        QCOMPARE(memos.add(m_one, QStringLiteral(" "), {}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(memos.add(TagId::create(), QStringLiteral("x"), {}).error().code, ErrorCode::NotFound);
        // What is about a thing in the trash waits for it; a tag takes its memos with it.
        QVERIFY(m_open->library->removeAnnotations({m_one}));
        QCOMPARE(memos.all()->size(), 3);
        QVERIFY(m_open->library->codebook().remove({tag}));
        QCOMPARE(memos.all()->size(), 2);
        QVERIFY(m_open->library->undo()->has_value() && m_open->library->undo()->has_value());
        QCOMPARE(memos.all()->size(), 4);
        auto changed = *onPassage;
        changed.text = QStringLiteral("new");
        QCOMPARE(memos.update(changed)->text, changed.text);
        QVERIFY(memos.remove(changed.id));
        QCOMPARE(memos.memo(changed.id).error().code, ErrorCode::NotFound);
        QCOMPARE(*m_open->library->verify(), QStringList());
    }

    void links_betweenDocuments()
    {
        auto links = m_open->library->links();
        const auto other = testDocument(QStringLiteral("别的文章"));
        const DocumentId second = m_open->add(other);
        const auto far = m_open->library->annotate({second, {{0, 2}}}, other);
        const auto link = links.add(m_one, far->id, QStringLiteral("contradicts"), QStringLiteral("n"));
        QVERIFY(link);
        QCOMPARE(links.add(m_one, far->id, QStringLiteral("contradicts"))->id, link->id);
        QVERIFY(links.add(m_two, m_one, QStringLiteral("引自")));
        QCOMPARE(links.of(m_one)->size(), 2);
        QCOMPARE(links.in(second)->size(), 1);
        QCOMPARE(links.types()->size(), 5);
        QCOMPARE(links.add(m_one, m_one, QStringLiteral("x")).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(links.add(m_one, far->id, {}).error().code, ErrorCode::InvalidArgument);
        QVERIFY(m_open->library->remove(second));
        QCOMPARE(links.all()->size(), 1);
        QVERIFY(m_open->library->undo()->has_value());
        auto turned = *link;
        std::swap(turned.origin, turned.target);
        QCOMPARE(links.update(turned)->origin, far->id);
        QVERIFY(links.remove(link->id));
        QCOMPARE(links.all()->size(), 1);
        QVERIFY(m_open->library->trash().restore(TrashKind::Link, link->id.value));
        QCOMPARE(links.all()->size(), 2);
        QCOMPARE(*m_open->library->verify(), QStringList());
    }

    void trash_restoresInAnyOrder()
    {
        auto trash = m_open->library->trash();
        QVERIFY(m_open->library->removeAnnotations({m_one}));
        QTest::qWait(3); // times are kept in milliseconds
        QVERIFY(m_open->library->removeAnnotations({m_two}));
        QCOMPARE(trash.items()->size(), 2);
        QCOMPARE(trash.items()->at(0).title, QStringLiteral("秋天"));
        QVERIFY(trash.restore(TrashKind::Annotation, m_one.value));
        QCOMPARE(m_open->library->notes()->size(), 1);
        QCOMPARE(trash.restore(TrashKind::Annotation, m_one.value).error().code, ErrorCode::NotFound);
        QVERIFY(m_open->library->undo()->has_value());
        QCOMPARE(trash.items()->size(), 2);
    }

    void purge_sealsWhatItWasAbout()
    {
        auto library = m_open->library.get();
        QVERIFY(library->memos().add(m_one, QStringLiteral("t"), {}));
        QVERIFY(library->links().add(m_one, m_two, QStringLiteral("repeats")));
        QVERIFY(library->removeAnnotations({m_one}));
        const auto later = m_open->mark(QStringLiteral("花开了"));
        const QDateTime soon = QDateTime::currentDateTimeUtc().addSecs(60);
        QVERIFY(library->undo()->has_value());
        QCOMPARE(*library->trash().purge(soon), 0); // there is something to redo
        QVERIFY(library->redo()->has_value());
        QCOMPARE(*library->trash().purge(soon), 1);
        QCOMPARE(library->trash().items()->size(), 0);
        QCOMPARE(*library->verify(), QStringList());
        m_open->reopen();
        library = m_open->library.get();
        QCOMPARE(library->notes()->size(), 2);
        // The later mark can still be taken back, the removal no more.
        QVERIFY(library->undo()->has_value());
        QVERIFY(!library->undo()->has_value());
        QVERIFY(library->redo()->has_value());
        QVERIFY(library->annotation(later));
        QVERIFY(library->history().of(m_two)->size() >= 1);
        QCOMPARE(*library->verify(), QStringList());
    }

    void open_purgesWhatIsOld()
    {
        QVERIFY(m_open->library->removeAnnotations({m_one}));
        m_open->library.reset();
        {
            auto database = storage::Database::open(m_open->path());
            QVERIFY(database->run("UPDATE annotation SET deleted = 1000 WHERE deleted IS NOT NULL"));
        }
        m_open->reopen();
        QCOMPARE(m_open->library->trash().items()->size(), 0);
        QCOMPARE(m_open->library->notes()->size(), 1);
    }

    void history_whoAndWhen()
    {
        auto library = m_open->library.get();
        QVERIFY(library->setAuthor(QStringLiteral("李四")));
        auto annotation = *library->annotation(m_one);
        annotation.note = QStringLiteral("n");
        QVERIFY(library->update(annotation));
        QVERIFY(library->codebook().merge({annotation.tags.first()}, library->ensureTag(QStringLiteral("b"))->id));
        annotation.note = QStringLiteral("taken back");
        annotation.tags.clear();
        QVERIFY(library->update(annotation));
        QVERIFY(library->undo()->has_value());
        const auto entries = library->history().of(m_one);
        QVERIFY(entries);
        QCOMPARE(entries->size(), 3);
        QCOMPARE(entries->at(0).author, QStringLiteral("张三"));
        QCOMPARE(entries->at(1).author, QStringLiteral("李四"));
        QCOMPARE(entries->at(1).after.value(QLatin1StringView("note")).toString(), QStringLiteral("n"));
        QCOMPARE(entries->at(2).what, QStringLiteral("merge tags"));
        QCOMPARE(library->history().of(AnnotationId::create()).error().code, ErrorCode::NotFound);
    }

    void changedElsewhere_seesOtherConnections()
    {
        auto other = *Library::open(m_open->path());
        QVERIFY(!other->changedElsewhere());
        m_open->mark(QStringLiteral("叶落"));
        QVERIFY(other->changedElsewhere());
        QVERIFY(!other->changedElsewhere());
        QVERIFY(!m_open->library->changedElsewhere());
    }
};

QTEST_GUILESS_MAIN(TestMemos)
#include "tst_memos.moc"
