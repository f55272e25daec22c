// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/actionregistry.h"
#include "app/actions/actiontable.h"
#include "app/actions/readingactions.h"
#include "app/mainwindow/copying.h"
#include "app/reader/readerview.h"
#include "core/library/parse.h"
#include "core/text/charclass.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QMouseEvent>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTextDocumentFragment>
#include <QtTest>

#include "tests/app/reader/corpus.h"
#include "tests/app/reader/plaincopy.h"

using namespace app;
using namespace Qt::Literals::StringLiterals;
using actions::ActionRegistry;
using core::document::Document;
using core::text::CharClass;
using core::text::ChineseScript;
using core::text::ScriptConverter;
using core::text::TextRange;
using reader::ReaderView;

namespace
{
/// How the page is shown meanwhile.
struct Way {
    const char *name;
    double zoom = 1;
    int width = 900;
    std::optional<ChineseScript> script = {};
};
constexpr Way ways[] = {
    {"at first"},
    {"zoomed", 1.6},
    {"narrow", 1, 380},
    {"traditional", 1, 900, ChineseScript::Taiwan},
    {"simplified", 1, 900, ChineseScript::Simplified},
    {"as at first"},
};

QString hanOf(const QString &text)
{
    QString han;
    for (const QChar c : text) {
        if ((CharClass::of(c) & CharClass::Han) != 0)
            han += c;
    }
    return han;
}

QString withoutMarks(QString text)
{
    return text.remove(QRegularExpression(u"[“”‘’「」『』]"_s));
}

/// A page with its actions.
struct Page {
    struct Actions : ActionRegistry {
        Actions()
        {
            add(actions::windowMenus());
            add(actions::readingMenus());
            add(actions::windowActions());
            add(actions::readingActions());
        }
    };
    Actions registry;
    mainwindow::Copying copying{registry};
    ReaderView view;
    QRandomGenerator random;
    QPointF pressed; ///< where the last drag began

    Page(const Document &document, quint32 seed) : random(seed)
    {
        view.resize(900, 600);
        view.setDocument(document);
        view.show();
        copying.setView(&view);
        registry.setCondition(actions::Condition::HasSelection, true);
    }
    const Document &document() const { return view.document(); }
    const QString &text() const { return view.document().text(); }
    qsizetype any(qsizetype bound) { return qsizetype(random.bounded(quint32(std::max<qsizetype>(bound, 1)))); }

    void show(const Way &way)
    {
        std::shared_ptr<const ScriptConverter> converter;
        if (way.script) {
            const auto opened = ScriptConverter::open(*way.script);
            QVERIFY(opened);
            converter = *opened;
        }
        auto style = view.style();
        style.zoom = way.zoom;
        view.setStyle(style);
        view.setScript(converter);
        view.resize(way.width, 600);
        QCoreApplication::sendPostedEvents(&view);
    }
    const QMimeData *copied(QLatin1StringView action)
    {
        QSignalSpy done(&copying, &mainwindow::Copying::copied);
        registry.action(action)->trigger();
        if (done.isEmpty())
            done.wait(10'000);
        return QGuiApplication::clipboard()->mimeData();
    }
    void mouse(QEvent::Type type, QPointF at)
    {
        const bool up = type == QEvent::MouseButtonRelease;
        QMouseEvent event(type, at, view.viewport()->mapToGlobal(at),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, up ? Qt::NoButton : Qt::LeftButton,
                          Qt::NoModifier);
        QApplication::sendEvent(view.viewport(), &event);
    }
};
} // namespace

/// What is copied of any passage, and what the mouse selects, however the page is shown.
class TestCopying : public QObject
{
    Q_OBJECT

private:
    static constexpr int passages = 24; ///< of each document in each way
    static constexpr int drags = 24;

    static QStringList ownPaths()
    {
        QStringList paths;
        const QDir folder(QStringLiteral(ZHUPI_SOURCE_DIR "/resources/samples"));
        for (const QString &name : folder.entryList({u"*.txt"_s, u"*.html"_s}, QDir::Files, QDir::Name))
            paths.append(folder.filePath(name));
        return paths;
    }

    static void addRows(const QStringList &paths)
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<quint32>("seed");
        quint32 seed = 1;
        for (const QString &path : paths) {
            QTest::addRow("%s, seed %u", qPrintable(QFileInfo(path).fileName()), seed) << path << seed;
            ++seed;
        }
    }

    static void checkCopies(Page &page)
    {
        const qsizetype start = page.any(page.text().size());
        page.view.setSelection({start, std::min(page.text().size(), start + 1 + page.any(page.any(4) ? 60 : 3000))});
        const TextRange range = page.view.selection();
        const QString asWritten = plainCopy(page.document(), range);
        const QString shown = page.view.shownText(asWritten);
        QCOMPARE(page.copied("edit.copy"_L1)->text(), shown);

        if (asWritten.isEmpty())
            return; // a line end alone has no markup
        const QMimeData *markup = page.copied("edit.copyMarkup"_L1);
        QVERIFY(markup->hasFormat(u"text/markdown"_s));
        QCOMPARE(hanOf(QString::fromUtf8(markup->data(u"text/markdown"_s))), hanOf(markup->text()));
        QCOMPARE(hanOf(withoutReadings(markup->text())), hanOf(shown));
        QCOMPARE(hanOf(QTextDocumentFragment::fromHtml(withoutReadings(markup->html())).toPlainText()), hanOf(shown));

        checkQuotation(page, range, asWritten.trimmed());
    }

    /// In the words of the text itself, with the title and the place in it.
    static void checkQuotation(Page &page, TextRange range, const QString &words)
    {
        if (words.isEmpty())
            return;
        const QString quotation = page.copied("edit.copyQuotation"_L1)->text();
        QVERIFY2(withoutMarks(quotation).startsWith(withoutMarks(words)), qPrintable(quotation));
        const QString source = quotation.mid(words.size());
        const Document &document = page.document();
        QString title = document.articleTitle(document.articleOf(document.blockAt(range.start())));
        if (title.isEmpty())
            title = document.title().simplified();
        QVERIFY2(source.contains(title), qPrintable(quotation));
        const auto place = core::structure::Pinpoints(document).of(range);
        QVERIFY2(source.contains(place.text), qPrintable(quotation));
    }

    static QString withoutReadings(QString html) { return html.remove(QRegularExpression(u"<rt>.*?</rt>"_s)); }

    /// The grapheme around an offset, and where it stands on the screen.
    struct Spot {
        TextRange range;
        QRectF box;
    };
    static Spot spotAt(Page &page, qsizetype offset)
    {
        page.view.setSelection({offset, std::min(offset + 1, page.text().size())});
        const TextRange range = page.view.selection();
        return {range, QRectF(page.view.rectOf(range))};
    }
    static bool canBePointedAt(const Spot &spot)
    {
        return spot.box.width() >= 4 && spot.box.top() >= 0 && spot.box.bottom() < 600;
    }

    /// From one character to another, both on the screen: the first is selected, the last is not. True where it could
    /// be tried.
    static bool checkDrag(Page &page)
    {
        page.view.setTopOffset(page.any(page.text().size()));
        const qsizetype top = page.view.topOffset();
        const qsizetype span = std::max<qsizetype>(page.view.lineAt(560).range.end() - top, 2);
        const Spot first = spotAt(page, top + page.any(span));
        const Spot last = spotAt(page, top + page.any(span));
        page.view.clearSelection();
        const QPointF from = first.box.center() - QPointF(first.box.width() / 4, 0);
        const QPointF to = last.box.center() - QPointF(last.box.width() / 4, 0);
        if (!canBePointedAt(first) || !canBePointedAt(last) || (from - to).manhattanLength() < 12 ||
            (from - page.pressed).manhattanLength() < 12) // else it would be a double click
            return false;
        page.pressed = from;
        page.mouse(QEvent::MouseButtonPress, from);
        page.mouse(QEvent::MouseMove, (from + to) / 2);
        page.mouse(QEvent::MouseMove, to);
        page.mouse(QEvent::MouseButtonRelease, to);
        const qsizetype a = first.range.start();
        const qsizetype b = last.range.start();
        const bool right = page.view.selection() == TextRange(std::min(a, b), std::max(a, b));
        if (!right)
            qWarning("from %lld to %lld is selected from %lld to %lld: %s", qlonglong(a), qlonglong(b),
                     qlonglong(page.view.selection().start()), qlonglong(page.view.selection().end()),
                     qPrintable(page.text().mid(std::min(a, b), 40)));
        [&] { QVERIFY(right); }();
        return true;
    }

    static void checkDocument(const QString &path, quint32 seed)
    {
        const auto bytes = core::library::readFile(path);
        QVERIFY(bytes);
        const auto document = core::library::parse(*bytes, path);
        QVERIFY(document);
        Page page(*document, seed);
        int dragged = 0;
        for (const Way &way : ways) {
            page.show(way);
            for (int i = 0; i < passages && !QTest::currentTestFailed(); ++i)
                checkCopies(page);
            for (int i = 0; i < drags && !QTest::currentTestFailed(); ++i)
                dragged += checkDrag(page) ? 1 : 0;
            QVERIFY2(!QTest::currentTestFailed(), way.name);
        }
        QVERIFY2(dragged >= drags, qPrintable(QString::number(dragged)));
    }

private Q_SLOTS:
    void ownSamples_copiesAndSelections_data() { addRows(ownPaths()); }
    void ownSamples_copiesAndSelections()
    {
        QFETCH(const QString, path);
        QFETCH(const quint32, seed);
        checkDocument(path, seed);
    }

    void corpus_copiesAndSelections_data()
    {
        if (corpus::tenPaths().isEmpty())
            QSKIP("the shared corpus is not beside the sources");
        QCOMPARE(corpus::tenPaths().size(), corpus::documents);
        addRows(corpus::tenPaths());
    }
    void corpus_copiesAndSelections()
    {
        QFETCH(const QString, path);
        QFETCH(const quint32, seed);
        checkDocument(path, seed);
    }
};

QTEST_MAIN(TestCopying)
#include "tst_copying.moc"
