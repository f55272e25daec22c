// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/readerview.h"

#include <QAccessible>
#include <QTest>

#include "tests/app/reader/samples.h"
#include "tests/processortime.h"

using namespace app::reader;

class TestReaderAccessible : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ReaderView> m_view;
    QAccessibleInterface *m_page = nullptr;
    QAccessibleTextInterface *m_text = nullptr;

    void show(const core::document::Document &document)
    {
        m_view = std::make_unique<ReaderView>();
        m_view->resize(800, 600);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->setDocument(document);
        m_page = QAccessible::queryAccessibleInterface(m_view.get());
        QVERIFY(m_page);
        m_text = m_page->textInterface();
        QVERIFY(m_text);
    }
    QString at(int offset, QAccessible::TextBoundaryType type)
    {
        int start = 0;
        int end = 0;
        const QString text = m_text->textAtOffset(offset, type, &start, &end);
        return text == m_text->text(start, end) ? text : QStringLiteral("text and offsets differ");
    }

private Q_SLOTS:
    void initTestCase() { QAccessible::setActive(true); }

    void page_isADocumentWithNameAndWholeText()
    {
        const auto document = samples::mixed();
        show(document);
        QCOMPARE(m_page->role(), QAccessible::Document);
        QVERIFY(!m_page->text(QAccessible::Name).isEmpty());
        QVERIFY(m_page->state().readOnly && m_page->state().focusable);
        QCOMPARE(m_text->characterCount(), int(document.text().size()));
        QCOMPARE(m_text->text(0, m_text->characterCount()), document.text());
    }

    void children_areHeadingsWithLevelsAndParagraphsWithText()
    {
        const auto document = samples::mixed();
        show(document);
        QStringList levels;
        int block = 0;
        for (int i = 0; i < m_page->childCount(); ++i) {
            QAccessibleInterface *child = m_page->child(i);
            QVERIFY(child && child->isValid());
            QCOMPARE(child->parent()->object(), m_view.get());
            QCOMPARE(m_page->indexOfChild(child), i);
            QCOMPARE(m_page->child(i), child); // the same object every time
            if (child->role() == QAccessible::Table) {
                block += child->childCount();
                continue;
            }
            QCOMPARE(child->text(QAccessible::Name), document.blockText(block).toString());
            if (child->role() == QAccessible::Heading)
                levels.append(child->text(QAccessible::Description));
            const auto kind = document.blocks().at(block++).kind;
            QCOMPARE(child->role() == QAccessible::Paragraph,
                     kind == samples::BlockKind::Paragraph || kind == samples::BlockKind::Meta);
        }
        QCOMPARE(block, int(document.blocks().size()));
        QCOMPARE(levels.size(), 4);
        QVERIFY(levels.at(1).contains(u'1') && levels.at(2).contains(u'2') && levels.at(3).contains(u'3'));
    }

    void child_atAPoint_isTheOneSeenThere()
    {
        const auto document = samples::mixed();
        show(document);
        for (int i = 0; i < 4; ++i) {
            const QRect rect = m_page->child(i)->rect();
            QVERIFY(!rect.isNull());
            const QRect first = m_text->characterRect(int(document.blocks().at(i).range.start()));
            QCOMPARE(m_text->offsetAtPoint(first.center()), int(document.blocks().at(i).range.start()));
            QCOMPARE(m_page->childAt(first.center().x(), first.center().y()), m_page->child(i));
            QVERIFY(rect.contains(first.center()));
        }
        QVERIFY(m_page->child(m_page->childCount() - 1)->state().offscreen);
    }

    void text_byUnits_isWhatStandsThere()
    {
        samples::Maker m;
        m.paragraph(QStringLiteral("天亮了。他们出发去北京！"));
        m.paragraph(samples::prose());
        show(m.make());
        QCOMPARE(at(5, QAccessible::CharBoundary), QStringLiteral("们"));
        QCOMPARE(at(6, QAccessible::WordBoundary), QStringLiteral("出发"));
        QCOMPARE(at(5, QAccessible::SentenceBoundary), QStringLiteral("他们出发去北京！"));
        QCOMPARE(at(5, QAccessible::ParagraphBoundary), QStringLiteral("天亮了。他们出发去北京！"));
        const QString line = at(20, QAccessible::LineBoundary);
        QVERIFY(line.size() > 20 && line.size() < 60);
        int start = 0;
        int end = 0;
        QCOMPARE(m_text->textBeforeOffset(6, QAccessible::WordBoundary, &start, &end), QStringLiteral("他们"));
        QCOMPARE(m_text->textAfterOffset(6, QAccessible::WordBoundary, &start, &end), QStringLiteral("去"));
        QCOMPARE(m_text->textAfterOffset(3, QAccessible::ParagraphBoundary, &start, &end), samples::prose());
        m_text->textBeforeOffset(0, QAccessible::CharBoundary, &start, &end);
        QCOMPARE(start, -1);
        // Walking line by line reaches the end.
        int lines = 0;
        for (int offset = 0; offset >= 0 && offset < m_text->characterCount() && lines < 100; ++lines) {
            m_text->textAfterOffset(offset, QAccessible::LineBoundary, &start, &end);
            QVERIFY(start == -1 || start > offset);
            offset = start;
        }
        QVERIFY(lines > 5 && lines < 100);
    }

    void caretAndSelection_areReportedAndSet()
    {
        show(samples::mixed());
        m_view->setSelection({10, 25});
        int start = 0;
        int end = 0;
        m_text->selection(0, &start, &end);
        QCOMPARE(m_text->selectionCount(), 1);
        QCOMPARE(start, 10);
        QCOMPARE(end, 25);
        QCOMPARE(m_text->cursorPosition(), 25);
        m_text->setCursorPosition(100);
        QCOMPARE(m_text->cursorPosition(), 100);
        QCOMPARE(m_text->selectionCount(), 0);
        m_text->setSelection(0, 3, 8);
        QCOMPARE(m_view->selection(), core::text::TextRange(3, 8));
        m_text->removeSelection(0);
        QCOMPARE(m_text->selectionCount(), 0);
        m_text->scrollToSubstring(m_text->characterCount() - 5, m_text->characterCount());
        QVERIFY(!m_text->characterRect(m_text->characterCount() - 5).isNull());
    }

    void lists_andQuotations_sayWhatTheyAre()
    {
        using core::document::ItemMarker;
        show(samples::Maker()
                 .paragraph(QStringLiteral("Before."))
                 .paragraph(QStringLiteral("third"))
                 .form({2, 0, ItemMarker::Decimal, {}, 3})
                 .paragraph(QStringLiteral("said"))
                 .form({0, 1, {}, {}, 0})
                 .make());
        const QAccessibleInterface *item = m_page->child(1);
        QCOMPARE(item->role(), QAccessible::ListItem);
        QCOMPARE(item->text(QAccessible::Name), QStringLiteral("third")); // the sign is not of the text
        QVERIFY(item->text(QAccessible::Description).contains(QStringLiteral("3.")));
        QCOMPARE(m_page->child(2)->role(), QAccessible::Paragraph);
        QVERIFY(!m_page->child(2)->text(QAccessible::Description).isEmpty());
        QCOMPARE(m_page->child(0)->text(QAccessible::Description), QString());
        int start = 0;
        int end = 0;
        QCOMPARE(m_text->attributes(8, &start, &end),
                 QStringLiteral("font-weight:normal;list-level:2;list-marker:3.;"));
        QCOMPARE(m_text->attributes(15, &start, &end), QStringLiteral("font-weight:normal;quote-level:1;"));
    }

    void attributes_tellHeadingsLinksAndMarks()
    {
        using core::document::SpanKind;
        samples::Maker m;
        m.paragraph(QStringLiteral("看见网页上的消息，也看见自己画的线。"));
        auto document = m.make();
        const auto rangeOf = [&](const QString &words) {
            const qsizetype at = document.text().indexOf(words);
            return core::text::TextRange(at, at + words.size());
        };
        core::document::Document::Data data;
        data.text = document.text();
        data.source = document.source();
        data.blocks = document.blocks();
        data.articles = document.articles();
        data.origin = document.origin();
        data.spans.append({rangeOf(QStringLiteral("网页")), SpanKind::Link, QStringLiteral("https://a.b/c;d")});
        document = core::document::Document(std::move(data));
        show(document);
        Decoration mark;
        mark.id = core::AnnotationId::create();
        mark.range = rangeOf(QStringLiteral("自己画的线"));
        mark.hasNote = true;
        mark.codes = {{core::TagId::create(), QStringLiteral("渡口/石阶")}};
        m_view->setDecorations({mark});
        int start = 0;
        int end = 0;
        QCOMPARE(m_text->attributes(3, &start, &end),
                 QStringLiteral("font-weight:normal;link:https\\://a.b/c\\;d;text-underline-type:single;"));
        QCOMPARE(document.text().mid(start, end - start), QStringLiteral("网页"));
        QCOMPARE(m_text->attributes(0, &start, &end), QStringLiteral("font-weight:normal;"));
        QCOMPARE(document.text().mid(start, end - start), QStringLiteral("看见"));
        const int marked = int(mark.range.start()) + 1;
        QCOMPARE(m_text->attributes(marked, &start, &end),
                 QStringLiteral("font-weight:normal;mark:highlight "
                                "yellow;background-color:rgb(255,229,143);tags:渡口/石阶;note:true;"));
        QCOMPARE(core::text::TextRange(start, end), mark.range);
        mark.codes.first().color = QColor(0x3f, 0x7f, 0xc4);
        m_view->setDecorations({mark});
        m_view->setTagColours(true);
        const QColor fill = m_view->theme().behindText(mark.codes.first().color);
        const QString told = m_text->attributes(marked, &start, &end);
        QVERIFY2(told.contains(QStringLiteral("mark:highlight #3f7fc4;background-color:rgb(%1,%2,%3);")
                                   .arg(fill.red())
                                   .arg(fill.green())
                                   .arg(fill.blue())),
                 qPrintable(told));
        m_view->setTagColours(false);
        QVERIFY(m_text->attributes(marked, &start, &end).contains(QStringLiteral("mark:highlight yellow;")));
        // The link can be gone to and followed.
        QAccessibleInterface *paragraph = m_page->child(0);
        QCOMPARE(paragraph->childCount(), 1);
        QAccessibleInterface *link = paragraph->child(0);
        QCOMPARE(link->role(), QAccessible::Link);
        QCOMPARE(link->text(QAccessible::Name), QStringLiteral("网页"));
        QCOMPARE(link->text(QAccessible::Description), QStringLiteral("https://a.b/c;d"));
        QCOMPARE(link->parent(), paragraph);
        QCOMPARE(paragraph->indexOfChild(link), 0);
        QVERIFY(paragraph->rect().contains(link->rect()));
        QStringList followed;
        connect(m_view.get(), &ReaderView::linkActivated, this, [&](const QString &to) { followed.append(to); });
        link->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(followed, QStringList{QStringLiteral("https://a.b/c;d")});
        // The stretches cover the text without gaps.
        int at = 0;
        for (int runs = 0; at < m_text->characterCount() && runs < 20; ++runs) {
            (void)m_text->attributes(at, &start, &end);
            QCOMPARE(start, at);
            QVERIFY(end > at);
            at = end;
        }
        QCOMPARE(at, m_text->characterCount());

        const auto mixed = samples::mixed();
        show(mixed);
        QStringList levels;
        for (const auto &block : mixed.blocks()) {
            const QString said = m_text->attributes(int(block.range.start()), &start, &end);
            if (said.contains(QStringLiteral("level:")))
                levels.append(said.section(QStringLiteral("level:"), 1).section(u';', 0, 0));
        }
        QCOMPARE(levels, QStringLiteral("1 2 3").split(u' '));
    }

    void tableRow_hasItsCells()
    {
        samples::Maker m;
        m.add(samples::BlockKind::TableRow, QStringLiteral("测站\t水位\t备注"));
        m.add(samples::BlockKind::TableRow, QStringLiteral("上游\t4.5\t"));
        show(m.make());
        QAccessibleInterface *row = m_page->child(0)->child(1);
        QCOMPARE(row->role(), QAccessible::Row);
        QCOMPARE(row->childCount(), 3);
        QCOMPARE(row->child(1)->role(), QAccessible::Cell);
        QCOMPARE(row->child(1)->text(QAccessible::Name), QStringLiteral("4.5"));
        QVERIFY(row->child(1)->rect().left() > row->child(0)->rect().left());
        QCOMPARE(row->child(2)->text(QAccessible::Name), QString());
        QVERIFY(!row->child(3));
        // Gone with the document that it was in.
        QAccessibleInterface *cell = row->child(2);
        m_view->setDocument(samples::Maker().paragraph(QStringLiteral("短")).make());
        QVERIFY(!cell->isValid());
        QCOMPARE(m_page->child(0)->childCount(), 0);
    }

    void table_standsAboveItsRows()
    {
        samples::Maker m;
        m.paragraph(QStringLiteral("前文。"));
        m.add(samples::BlockKind::Meta, QStringLiteral("表一 水位")).role(core::document::MetaRole::Caption);
        m.add(samples::BlockKind::TableRow, QStringLiteral("测站\t水位\t备注"));
        m.add(samples::BlockKind::TableRow, QStringLiteral("上游\t4.5"));
        m.add(samples::BlockKind::TableRow, QStringLiteral("下游\t3.2\t平"));
        m.paragraph(QStringLiteral("后文。"));
        show(m.make());
        QCOMPARE(m_page->childCount(), 4);
        QAccessibleInterface *table = m_page->child(2);
        QCOMPARE(table->role(), QAccessible::Table);
        QCOMPARE(table->text(QAccessible::Name), QStringLiteral("表一 水位"));
        QCOMPARE(m_page->indexOfChild(table), 2);
        QCOMPARE(m_page->child(3)->text(QAccessible::Name), QStringLiteral("后文。"));
        QCOMPARE(m_page->indexOfChild(m_page->child(3)), 3);
        QCOMPARE(table->childCount(), 3);
        QAccessibleInterface *row = table->child(1);
        QCOMPARE(row->parent(), table);
        QCOMPARE(table->indexOfChild(row), 1);
        QCOMPARE(m_page->indexOfChild(row), -1);
        QVERIFY(table->rect().contains(row->rect()));
        QAccessibleTableInterface *grid = table->tableInterface();
        QVERIFY(grid);
        QCOMPARE(grid->rowCount(), 3);
        QCOMPARE(grid->columnCount(), 3);
        QCOMPARE(grid->caption(), m_page->child(1));
        QCOMPARE(grid->columnDescription(1), QStringLiteral("水位"));
        QCOMPARE(grid->cellAt(2, 1)->text(QAccessible::Name), QStringLiteral("3.2"));
        QVERIFY(!grid->cellAt(1, 2)); // the row has only two
        QVERIFY(!grid->cellAt(3, 0));
        QAccessibleTableCellInterface *cell = grid->cellAt(2, 1)->tableCellInterface();
        QVERIFY(cell);
        QCOMPARE(cell->rowIndex(), 2);
        QCOMPARE(cell->columnIndex(), 1);
        QCOMPARE(cell->table(), table);
        QCOMPARE(cell->columnHeaderCells(), QList<QAccessibleInterface *>{grid->cellAt(0, 1)});
        QCOMPARE(grid->cellAt(0, 1)->role(), QAccessible::ColumnHeader);
        const QPoint middle = m_text->characterRect(int(m_text->text(0, 100).indexOf(QStringLiteral("3.2")))).center();
        QCOMPARE(m_page->childAt(middle.x(), middle.y()), table);
        QCOMPARE(table->childAt(middle.x(), middle.y()), table->child(2));
        m_view->setDocument(samples::Maker().paragraph(QStringLiteral("短")).make());
        QVERIFY(!table->isValid());
        QCOMPARE(table->childCount(), 0);
    }

    void attributes_tellWhatASearchFound()
    {
        show(samples::Maker().paragraph(QStringLiteral("水闸在河边，水闸很旧。")).make());
        m_view->setFindHits({{0, 2}, {6, 8}}, 1);
        int start = 0;
        int end = 0;
        QVERIFY(m_text->attributes(1, &start, &end).contains(QStringLiteral("search-hit:true;background-color:rgb(")));
        QCOMPARE(core::text::TextRange(start, end), core::text::TextRange(0, 2));
        QVERIFY(m_text->attributes(6, &start, &end).contains(QStringLiteral("search-hit:current;")));
        QCOMPARE(core::text::TextRange(start, end), core::text::TextRange(6, 8));
        QCOMPARE(m_text->attributes(3, &start, &end), QStringLiteral("font-weight:normal;"));
        QCOMPARE(core::text::TextRange(start, end), core::text::TextRange(2, 6));
        m_view->setFindHits({}, -1);
        QCOMPARE(m_text->attributes(1, &start, &end), QStringLiteral("font-weight:normal;"));
    }

    void hugeDocument_offersWhatIsNearTheScreen()
    {
        const auto document = samples::many(200'000);
        show(document);
        ProcessorTimer timer;
        timer.start();
        for (const qsizetype place : {qsizetype(0), document.text().size() / 2, document.text().size()}) {
            m_view->setTopOffset(place);
            QVERIFY(m_page->childCount() > 3 && m_page->childCount() < 200);
            QAccessibleInterface *child = m_page->child(1);
            QVERIFY(document.text().contains(child->text(QAccessible::Name)));
            QVERIFY(!child->rect().isNull());
        }
        QVERIFY(timer.elapsed() < processorLimit(2000));
    }

    void setDocument_shorter_makesOldChildrenInvalid()
    {
        show(samples::mixed());
        QAccessibleInterface *last = m_page->child(m_page->childCount() - 1);
        QVERIFY(last->isValid());
        m_view->setDocument(samples::Maker().paragraph(QStringLiteral("短")).make());
        QVERIFY(!last->isValid());
        QCOMPARE(last->text(QAccessible::Name), QString());
        QCOMPARE(m_page->childCount(), 1);
    }
};

QTEST_MAIN(TestReaderAccessible)
#include "tst_readeraccessible.moc"
