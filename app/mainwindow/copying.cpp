// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/copying.h"

#include "app/actions/actionregistry.h"
#include "app/reader/readerview.h"
#include "core/exporters/passage.h"
#include "core/exporters/quotation.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace app::mainwindow
{

using namespace Qt::Literals::StringLiterals;
using core::document::Document;
using core::text::ScriptConverter;
using core::text::TextRange;

namespace
{
constexpr qsizetype longPassage = 50'000;

QString shown(const QString &text, const std::shared_ptr<const ScriptConverter> &script)
{
    return script ? script->converted(text) : text;
}
} // namespace

Copying::Copying(actions::ActionRegistry &registry, QObject *parent) : QObject(parent)
{
    registry.onTriggered("edit.copy"_L1, this, [this] { copyPlain(); });
    registry.onTriggered("edit.copyMarkup"_L1, this, [this] { copyMarkup(); });
    registry.onTriggered("edit.copyQuotation"_L1, this, [this] { copyQuotation(); });
}

Copying::~Copying()
{
    m_pool.waitForDone();
}

void Copying::setView(reader::ReaderView *view)
{
    m_view = view;
}

void Copying::copyPlain()
{
    if (!m_view || m_view->selection().isEmpty())
        return;
    const TextRange passage = m_view->selection();
    run(passage.length(), [document = m_view->document(), passage, script = m_view->script()] {
        return Content{shown(core::exporters::passageToText(document, passage), script)};
    });
}

void Copying::copyMarkup()
{
    if (!m_view || m_view->selection().isEmpty())
        return;
    const TextRange passage = m_view->selection();
    run(passage.length(), [document = m_view->document(), passage, script = m_view->script()] {
        const QString markdown = shown(core::exporters::passageToMarkdown(document, passage), script);
        return Content{markdown, shown(core::exporters::passageToHtml(document, passage), script), markdown};
    });
}

void Copying::copyQuotation()
{
    if (!m_view || m_view->selection().isEmpty())
        return;
    const TextRange passage = m_view->selection();
    // Naming the place reads the whole text.
    run(m_view->document().text().size() / 10, [document = m_view->document(), passage] {
        return Content{core::exporters::quotation(document, core::structure::Pinpoints(document), passage)};
    });
}

void Copying::run(qsizetype weight, const std::function<Content()> &make)
{
    const quint64 round = ++m_round;
    if (weight <= longPassage) {
        put(make());
        return;
    }
    m_pool.start([this, round, make] {
        const Content content = make();
        QMetaObject::invokeMethod(this, [this, round, content] {
            if (round == m_round)
                put(content);
        });
    });
}

void Copying::put(const Content &content)
{
    auto *data = new QMimeData; // the clipboard's
    data->setText(content.plain);
    if (!content.html.isEmpty())
        data->setHtml(content.html);
    if (!content.markdown.isEmpty())
        data->setData(u"text/markdown"_s, content.markdown.toUtf8());
    QGuiApplication::clipboard()->setMimeData(data);
    Q_EMIT copied(content.plain);
}

} // namespace app::mainwindow

#include "moc_copying.cpp"
