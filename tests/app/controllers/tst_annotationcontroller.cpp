// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/annotationcontroller.h"
#include "app/controllers/notedrafts.h"
#include "app/controllers/recenttags.h"

#include <QSettings>

#include "tests/app/openlibrary.h"

using namespace app::controllers;
using core::annotation::MarkColor;
using core::annotation::MarkStyle;

class TestAnnotationController : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenLibrary> m_open;
    std::unique_ptr<AnnotationController> m_controller;

    Passage select(const char16_t *words)
    {
        m_controller->setSelection(m_open->id(), m_open->find(words));
        return m_controller->present();
    }
    Passage marked(const char16_t *words, MarkColor color = MarkColor::Yellow)
    {
        Passage passage = select(words);
        if (!m_controller->highlight(&passage, color))
            passage = {};
        return passage;
    }

private Q_SLOTS:
    void init()
    {
        m_open = std::make_unique<OpenLibrary>();
        m_controller = std::make_unique<AnnotationController>(m_open->workspace());
    }
    void cleanup()
    {
        m_controller.reset();
        m_open.reset();
    }

    void highlight_selection_isStoredAndChosen()
    {
        Passage passage = select(u"节水优先");
        QVERIFY(passage.isNew());
        QVERIFY(m_controller->highlight(&passage, MarkColor::Green));
        QCOMPARE(m_open->annotations().size(), 1);
        const auto &made = m_open->annotations().first();
        QCOMPARE(made.color, MarkColor::Green);
        QCOMPARE(made.targets.first().quote, QStringLiteral("节水优先"));
        QCOMPARE(passage.annotations, QList{made.id});
        QCOMPARE(m_controller->chosen(), QList{made.id});
        QCOMPARE(m_controller->text(passage), QStringLiteral("节水优先"));
        QCOMPARE(m_open->workspace().library()->notes()->size(), 1); // on disk
    }

    void highlight_whilePending_isTold()
    {
        QList<bool> pending;
        connect(m_controller.get(), &AnnotationController::pendingChanged, this,
                [&] { pending.append(m_controller->pending().has_value()); });
        QVERIFY(!marked(u"系统治理").isNull());
        QCOMPARE(pending, QList({true, false}));
    }

    void highlight_caretInAnnotation_recolours()
    {
        const Passage made = marked(u"节水优先");
        const auto range = m_open->find(u"水优");
        m_controller->setSelection(m_open->id(), {range.start(), range.start()});
        Passage here = m_controller->present();
        QCOMPARE(here, made);
        QVERIFY(m_controller->highlight(&here, MarkColor::Violet));
        QCOMPARE(m_open->annotations().size(), 1);
        QCOMPARE(m_open->annotations().first().color, MarkColor::Violet);
        // The very passage selected again is that annotation, too.
        QCOMPARE(select(u"节水优先"), made);
        QVERIFY(select(u"水优先").isNew());
    }

    void underline_existing_turnsBackAndForth()
    {
        Passage passage = select(u"空间均衡");
        QVERIFY(m_controller->underline(&passage));
        QCOMPARE(m_open->annotations().first().style, MarkStyle::Underline);
        QVERIFY(m_controller->underline(&passage));
        QCOMPARE(m_open->annotations().first().style, MarkStyle::Highlight);
    }

    void addTag_newPassage_isOneStepToUndo()
    {
        Passage passage = select(u"巡查制度");
        QVERIFY(m_controller->addTag(&passage, QStringLiteral("制度/巡查")));
        QCOMPARE(m_controller->tags(passage), QStringList(QStringLiteral("制度/巡查")));
        QVERIFY(m_controller->addTag(&passage, QStringLiteral("重点")));
        QCOMPARE(m_controller->tags(passage).size(), 2);
        QVERIFY(m_controller->removeTag(&passage, QStringLiteral("制度/巡查")));
        QCOMPARE(m_controller->tags(passage), QStringList(QStringLiteral("重点")));
        QVERIFY(m_open->workspace().undo()); // taken away
        QVERIFY(m_open->workspace().undo()); // added
        QCOMPARE(m_controller->tags(passage), QStringList(QStringLiteral("制度/巡查")));
        QVERIFY(m_open->workspace().undo());
        QVERIFY(m_open->annotations().isEmpty());
        QVERIFY(m_controller->chosen().isEmpty()); // what vanished is not at hand any more
    }

    void commands_severalChosen_areOneStep()
    {
        const Passage first = marked(u"节水优先");
        const Passage second = marked(u"空间均衡");
        m_controller->choose(m_open->id(), first.annotations + second.annotations);
        Passage both = m_controller->present();
        QVERIFY(m_controller->highlight(&both, MarkColor::Red));
        QVERIFY(m_controller->addTag(&both, QStringLiteral("方针")));
        for (const auto &annotation : m_open->annotations()) {
            QCOMPARE(annotation.color, MarkColor::Red);
            QCOMPARE(m_open->tags(annotation), QStringList(QStringLiteral("方针")));
        }
        QVERIFY(m_open->workspace().undo());
        QVERIFY(m_open->workspace().undo());
        for (const auto &annotation : m_open->annotations()) {
            QCOMPARE(annotation.color, MarkColor::Yellow);
            QVERIFY(annotation.tags.isEmpty());
        }
        QVERIFY(m_controller->remove(both));
        QVERIFY(m_open->annotations().isEmpty());
        QVERIFY(m_open->workspace().undo());
        QCOMPARE(m_open->annotations().size(), 2);
    }

    void setNote_newAndExisting_survivesReopening()
    {
        Passage passage = select(u"依法查处");
        QVERIFY(m_controller->setNote(&passage, QStringLiteral("一条*笔记*")));
        QVERIFY(m_controller->setNote(&passage, QStringLiteral("改过")));
        m_controller.reset();
        m_open->reopen();
        m_controller = std::make_unique<AnnotationController>(m_open->workspace());
        QCOMPARE(m_open->annotations().size(), 1);
        QCOMPARE(m_open->annotations().first().note, QStringLiteral("改过"));
        QVERIFY(m_open->workspace().undo()); // also of the last run
        QCOMPARE(m_open->annotations().first().note, QStringLiteral("一条*笔记*"));
    }

    void overlapping_atOnePlace_areReachedInTurn()
    {
        const Passage wide = marked(u"节水优先、空间均衡");
        const Passage narrow = marked(u"优先、空间");
        const Passage last = marked(u"空间均衡、系统治理");
        const qsizetype place = m_open->find(u"空间").start();
        m_controller->setSelection(m_open->id(), {place, place});
        QCOMPARE(m_controller->annotationsAt(m_open->id(), place),
                 narrow.annotations + wide.annotations + last.annotations); // the shortest first
        QCOMPARE(m_controller->present(), narrow);
        m_controller->chooseNextAtPlace();
        QCOMPARE(m_controller->present(), wide);
        m_controller->chooseNextAtPlace();
        QCOMPARE(m_controller->present(), last);
        m_controller->chooseNextAtPlace();
        QCOMPARE(m_controller->present(), narrow);
    }

    void hidden_atTheCaret_isNotActedOn()
    {
        const Passage wide = marked(u"节水优先、空间均衡");
        const Passage narrow = marked(u"优先、空间");
        const qsizetype place = m_open->find(u"空间").start();
        m_controller->setSelection(m_open->id(), {place, place});
        m_controller->setShown(QSet<core::AnnotationId>(wide.annotations.begin(), wide.annotations.end()));
        QCOMPARE(m_controller->present(), wide);
        m_controller->setShown(QSet<core::AnnotationId>());
        QVERIFY(m_controller->present().isNull());
        m_controller->choose(m_open->id(), narrow.annotations); // by the list; the page shows it then
        QCOMPARE(m_controller->present(), narrow);
        m_controller->chooseNextAtPlace();
        QCOMPARE(m_controller->present(), narrow);
        m_controller->setSelection(m_open->id(), {place, place});
        m_controller->setShown(std::nullopt);
        QCOMPARE(m_controller->present(), narrow);
    }

    void neighbour_walk_followsTheText()
    {
        const auto first = marked(u"节水优先").annotations.first();
        const auto second = marked(u"巡查制度").annotations.first();
        m_controller->setSelection(m_open->id(), {0, 0});
        QCOMPARE(m_controller->neighbour(AnnotationController::Step::Next), first);
        m_controller->choose(m_open->id(), {first});
        QCOMPARE(m_controller->neighbour(AnnotationController::Step::Next), second);
        QVERIFY(m_controller->neighbour(AnnotationController::Step::Previous).isNull());
        m_controller->choose(m_open->id(), {second});
        QVERIFY(m_controller->neighbour(AnnotationController::Step::Next).isNull());
        QCOMPARE(m_controller->neighbour(AnnotationController::Step::Previous), first);
    }

    void highlight_withoutLibrary_failsAndTakesTheDrawingBack()
    {
        Passage passage = select(u"节水优先");
        m_open->workspace().closeLibrary();
        const core::Outcome done = m_controller->highlight(&passage, MarkColor::Blue);
        QVERIFY(!done);
        QVERIFY(!done.error().message.isEmpty());
        QVERIFY(!m_controller->pending());
        QVERIFY(passage.isNew()); // still what it was, to be tried again
    }

    void drafts_keptWords_outliveTheProgram()
    {
        const Passage passage = select(u"落实经费");
        {
            NoteDrafts drafts(m_open->workspace());
            drafts.keep(passage, m_controller->text(passage), QStringLiteral("半句话"));
            drafts.setWriting(passage);
            QVERIFY(drafts.drafts(m_open->id()).isEmpty()); // being written: not shown as left over
            QCOMPARE(drafts.text(passage), QStringLiteral("半句话"));
        }
        m_controller.reset();
        m_open->reopen();
        NoteDrafts drafts(m_open->workspace());
        const auto left = drafts.drafts(m_open->id());
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().text, QStringLiteral("半句话"));
        QCOMPARE(left.first().range, m_open->find(u"落实经费"));
        drafts.keep({m_open->id(), {}, left.first().range}, left.first().quote, {});
        QVERIFY(drafts.drafts(m_open->id()).isEmpty());
        QVERIFY(NoteDrafts(m_open->workspace()).drafts(m_open->id()).isEmpty());
    }

    void recentTags_applied_comeFirstAndArePersisted()
    {
        QSettings settings(m_open->folder() + QStringLiteral("/s.ini"), QSettings::IniFormat);
        QVERIFY(m_open->workspace().ensureTag(QStringLiteral("甲")));
        QVERIFY(m_open->workspace().ensureTag(QStringLiteral("乙")));
        RecentTags recent(settings);
        recent.applied(QStringLiteral("甲"));
        recent.applied(QStringLiteral("乙"));
        QCOMPARE(RecentTags(settings).paths(), QStringList({QStringLiteral("乙"), QStringLiteral("甲")}));
        const auto choices = recent.choices(m_open->workspace());
        QCOMPARE(choices.size(), 2);
        for (const auto &choice : choices)
            QCOMPARE(choice.recency, choice.path == QStringLiteral("乙") ? 0 : 1);
    }
};

QTEST_GUILESS_MAIN(TestAnnotationController)
#include "tst_annotationcontroller.moc"
