// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/htmlimporter.h"

#include "core/importers/html/cleaner.h"
#include "core/importers/html/elements.h"
#include "core/importers/html/pageanalysis.h"
#include "core/importers/html/pagetitle.h"
#include "core/importers/html/parsearena.h"
#include "core/importers/html/sniffer.h"
#include "core/importers/html/textnodes.h"
#include "core/importers/html/treewalker.h"
#include "core/importers/source.h"
#include "core/text/encoding.h"

#include <QCoreApplication>

#include <gumbo.h>

namespace core::importers::html
{

using document::Manuscript;

namespace
{
/// A parse tree takes some fifteen times the room of its text.
constexpr qsizetype largestBytes = qsizetype(96) * 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("core::importers", text);
}

GumboOptions optionsFor(ParseArena *arena)
{
    GumboOptions out = kGumboDefaultOptions;
    out.max_errors = 0;
    out.userdata = arena;
    out.allocator = [](void *userdata, size_t bytes) { return static_cast<ParseArena *>(userdata)->allocate(bytes); };
    out.deallocator = [](void *userdata, void *piece) { static_cast<ParseArena *>(userdata)->release(piece); };
    return out;
}

/// The parse tree of a buffer that outlives it.
class Tree
{
public:
    explicit Tree(const QByteArray &utf8)
        : m_options(optionsFor(&m_arena))
        , m_output(gumbo_parse_with_options(&m_options, utf8.constData(), static_cast<size_t>(utf8.size())))
    {
    }
    Tree(const Tree &) = delete;
    Tree &operator=(const Tree &) = delete;

    const GumboNode *root() const { return m_output->root; }
    const GumboNode *body() const
    {
        for (const GumboNode *child : children(m_output->root)) {
            if (isElement(child, GUMBO_TAG_BODY))
                return child;
        }
        return m_output->root;
    }

private:
    ParseArena m_arena; ///< owns the tree
    GumboOptions m_options;
    const GumboOutput *m_output;
};

Manuscript walked(const QString &source, bool page)
{
    const QByteArray original = source.toUtf8();
    const QByteArray utf8 = cleaned(original);
    const Tree tree(utf8);
    const TextNodes texts(utf8, original);
    const PageAnalysis analysis(tree.body());
    LineBuilder lines;
    TreeWalker(texts, analysis, page ? TreeWalker::Kind::Page : TreeWalker::Kind::Fragment, lines).walk(tree.body());
    Manuscript manuscript;
    lines.finish(manuscript);
    if (page)
        placeTitle(manuscript, titleNode(tree.root()), texts);
    return manuscript;
}
} // namespace

double HtmlImporter::sniff(const Input &input) const
{
    return likelihood(input);
}

Result<Manuscript> HtmlImporter::load(const Input &input, const Progress &progress, const CancelToken &cancel) const
{
    if (input.bytes.size() > largestBytes)
        return failure(ErrorCode::TooLarge,
                       tr("A web page may measure 96 MiB at most. Split it, or save it as plain text."));
    auto source = readSource(input, text::declaredEncoding(input.bytes));
    if (!source)
        return std::unexpected(source.error());
    progress.report(0.3);
    if (cancel.isCancelled())
        return failure(ErrorCode::Cancelled, tr("Cancelled."));
    Manuscript manuscript = walked(source->text, isWholePage(input));
    if (manuscript.text.isEmpty())
        return failure(ErrorCode::Empty, tr("There is no text in this web page. It may need a browser to fetch it."));
    manuscript.source = source->text;
    manuscript.encoding = source->encoding;
    manuscript.encodingDoubtful = source->doubtful;
    manuscript.mediaType = QStringLiteral("text/html");
    manuscript.diagnostics = source->diagnostics;
    for (Diagnostic &diagnostic : manuscript.diagnostics) {
        if (diagnostic.start)
            diagnostic.start = manuscript.origin.toText({0, *diagnostic.start});
    }
    progress.report(1);
    return manuscript;
}

} // namespace core::importers::html
