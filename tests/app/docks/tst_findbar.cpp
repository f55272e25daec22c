// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/actionregistry.h"
#include "app/actions/annotationactions.h"
#include "app/actions/readingactions.h"
#include "app/docks/findbar.h"
#include "app/reader/readerview.h"
#include "core/document/section.h"

#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include "tests/app/openlibrary.h"
#include "tests/app/typing.h"
#include "tests/processortime.h"

using namespace app;
using namespace Qt::Literals::StringLiterals;

class TestFindBar : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenLibrary> m_open;
    std::unique_ptr<actions::ActionRegistry> m_registry;
    std::unique_ptr<QWidget> m_host;
    reader::ReaderView *m_page = nullptr;
    docks::FindBar *m_bar = nullptr;

    QLineEdit *field() const { return m_bar->findChild<QLineEdit *>(); }
    void trigger(const char *id) const { m_registry->action(QLatin1StringView(id))->trigger(); }

private Q_SLOTS:
    void init()
    {
        m_open = std::make_unique<OpenLibrary>();
        m_registry = std::make_unique<actions::ActionRegistry>();
        m_registry->add(actions::windowMenus());
        m_registry->add(actions::readingMenus());
        m_registry->add(actions::annotationActions());
        m_registry->add(actions::readingActions());
        m_registry->setCondition(actions::Condition::HasDocument, true);
        m_host = std::make_unique<QWidget>();
        m_page = new reader::ReaderView;
        m_bar = new docks::FindBar(*m_registry);
        auto *column = new QVBoxLayout(m_host.get());
        column->addWidget(m_page, 1);
        column->addWidget(m_bar);
        m_page->setDocument(m_open->workspace().document(m_open->id())->document);
        m_bar->setPage(m_page);
        m_host->resize(900, 600);
        m_host->show();
        QVERIFY(QTest::qWaitForWindowActive(m_host.get()));
        m_page->setFocus();
    }
    void cleanup()
    {
        m_host.reset();
        m_registry.reset();
        m_open.reset();
    }

    void narrowBar_hasRowsOfItsOwn_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {900, 460, 900})
            QTest::addRow("%d", width) << width;
    }
    void narrowBar_hasRowsOfItsOwn()
    {
        QFETCH(int, width);
        m_host->resize(460, 600);
        trigger("edit.find");
        m_host->resize(width, 600);
        QTRY_VERIFY(field()->hasFocus());
        trigger("edit.findPattern");
        type(field(), u"(河"_s);
        const auto isFault = [](const QLabel *label) { return label->isVisible() && label->text().size() > 10; };
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(m_bar->findChildren<QLabel *>(), isFault), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_bar->width() <= width, 10'000);
        QList<const QWidget *> parts;
        for (const auto *part : m_bar->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            if (part->isVisible() && !part->geometry().isEmpty())
                parts.append(part);
        }
        for (const QWidget *one : std::as_const(parts)) {
            QVERIFY2(m_bar->rect().contains(one->geometry()), one->metaObject()->className());
            for (const QWidget *other : std::as_const(parts))
                QVERIFY2(one == other || !one->geometry().intersects(other->geometry()),
                         qPrintable(one->accessibleName() + u" / "_s + other->accessibleName()));
        }
        QVERIFY(!field()->accessibleDescription().isEmpty());
        trigger("edit.findPattern");
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::none_of(m_bar->findChildren<QLabel *>(), isFault), 10'000);
    }

    void typing_words_countsAndGoesAround()
    {
        trigger("edit.find");
        QTRY_VERIFY(field()->hasFocus());
        type(field(), u"河湖"_s);
        QTRY_COMPARE(m_bar->total(), 3);
        QCOMPARE(m_bar->current(), 0);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(m_bar->current(), 1);
        trigger("edit.findNext");
        QCOMPARE(m_bar->current(), 2);
        trigger("edit.findNext");
        QCOMPARE(m_bar->current(), 0); // around the end
        QTest::keyClick(field(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(m_bar->current(), 2);
        type(field(), u"没有"_s);
        QTRY_COMPARE(m_bar->total(), 0);
        QCOMPARE(m_bar->current(), -1);
    }

    void section_isThatOfTheCaret_thenThatOfTheHitGoneTo()
    {
        const auto &text = m_page->document().text();
        trigger("edit.find");
        type(field(), u"河湖"_s);
        QTRY_COMPARE(m_bar->total(), 3);
        QTest::keyClick(field(), Qt::Key_Return);
        QTest::keyClick(field(), Qt::Key_Return);
        const qsizetype hit = text.lastIndexOf(u"河湖"_s);
        const auto inSection = [&](qsizetype place) {
            const auto section = core::document::sectionAt(m_page->document(), place);
            return text.mid(section.start(), section.length()).count(u"河湖"_s);
        };
        QVERIFY(inSection(hit) < 3);
        trigger("edit.findSection");
        QTRY_COMPARE(m_bar->total(), inSection(hit));
        trigger("edit.findSection");
        QTest::keyClick(field(), Qt::Key_Escape);
        // Begun anew at another place, all on the same page.
        const qsizetype first = text.indexOf(u"河湖"_s, m_page->document().blocks().at(1).range.start());
        QVERIFY(inSection(first) < 3);
        m_page->setSelection({});
        m_page->goTo({first, first}, reader::ReaderView::Flash::No);
        trigger("edit.findSection");
        trigger("edit.find");
        QTRY_COMPARE(m_bar->total(), inSection(first));
    }

    void typing_traditional_findsSimplified()
    {
        trigger("edit.find");
        type(field(), u"執法檢查"_s);
        QTRY_COMPARE(m_bar->total(), 1);
    }

    void escape_afterGoingOn_selectsTheHit()
    {
        trigger("edit.find");
        type(field(), u"河湖"_s);
        QTRY_COMPARE(m_bar->total(), 3);
        QTest::keyClick(field(), Qt::Key_Return);
        QTest::keyClick(field(), Qt::Key_Escape);
        QVERIFY(!m_bar->isVisible());
        QVERIFY(m_page->hasFocus());
        QCOMPARE(m_page->selectedText(), u"河湖"_s);
        const core::text::TextRange second = m_page->selection();
        trigger("edit.findNext"); // from where the reader is, with the former words
        QTRY_COMPARE(m_bar->current(), 2);
        QVERIFY(m_page->document().text().indexOf(u"河湖"_s, second.end()) > 0);
    }

    void escape_atOnce_returnsToTheReadingPlace()
    {
        m_host->resize(600, 200);
        m_page->setTopOffset(0);
        trigger("edit.find");
        const qsizetype top = m_page->topOffset();
        type(field(), u"通报进展"_s);
        QTRY_COMPARE(m_bar->total(), 1);
        QTest::keyClick(field(), Qt::Key_Escape);
        QCOMPARE(m_page->topOffset(), top);
        QVERIFY(m_page->selection().isEmpty());
    }

    void start_withSelection_takesItOver()
    {
        m_page->setSelection(m_open->find(u"巡查"));
        trigger("edit.find");
        QCOMPARE(field()->text(), u"巡查"_s);
        QTRY_COMPARE(m_bar->total(), 2);
        QCOMPARE(m_bar->current(), 0);
    }

    void manyHits_areCountedAndCappedForDrawing()
    {
        core::document::Document::Data data;
        data.text = QString(60'000, u'的');
        data.blocks.resize(1);
        data.blocks.first().range = {0, data.text.size()};
        data.articles = {{0, 1, -1, 1, {}}};
        m_page->setDocument(core::document::Document(data));
        m_bar->documentChanged();
        trigger("edit.find");
        type(field(), u"的"_s);
        QTRY_COMPARE(m_bar->total(), 60'000);
        ProcessorTimer timer;
        timer.start();
        trigger("edit.findPrevious"); // to the very last, beyond what was drawn
        QCOMPARE(m_bar->current(), 59'999);
        QVERIFY(timer.elapsed() < processorLimit(1000));
    }
};

QTEST_MAIN(TestFindBar)
#include "tst_findbar.moc"
