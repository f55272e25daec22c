// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/html/linebuilder.h"
#include "core/importers/html/listcounter.h"
#include "core/importers/html/pageanalysis.h"
#include "core/importers/html/textnodes.h"

#include <gumbo.h>

namespace core::importers::html
{

/// Turns a parse tree into lines and marks: one walk in document order.
class TreeWalker
{
public:
    enum class Kind { Page, Fragment }; ///< in a fragment, line ends outside all elements are line ends of a text

    TreeWalker(const TextNodes &texts, const PageAnalysis &analysis, Kind kind, LineBuilder &lines)
        : m_texts(texts), m_analysis(analysis), m_kind(kind), m_lines(lines)
    {
    }

    void walk(const GumboNode *body);

private:
    /// What the elements round a node ask of its text.
    struct Context {
        Space space = Space::Collapse;
        LineKind kind{};
        ListCounter *list = nullptr; ///< of the innermost list; null outside of any
        int listDepth = 0;
        bool oneLine = false; ///< inside a heading or a table cell: nothing ends the line
        bool heading = false;
        bool dataTable = false; ///< inside a table whose rows are lines
    };

    void visit(const GumboNode *node, const Context &context);
    void visitChildren(const GumboNode *node, const Context &context);
    void visitElement(const GumboNode *node, Context context);
    void visitBlock(const GumboNode *node, Context context);
    void visitRow(const GumboNode *node, Context context);
    void visitInline(const GumboNode *node, const Context &context);
    void visitRuby(const GumboNode *node, const Context &context);
    Context contextOf(const GumboNode *block, Context context);
    /// Ends the line; what follows is a block of its own.
    void startBlock(const Context &context);
    void breakLine(const Context &context);

    const TextNodes &m_texts;
    const PageAnalysis &m_analysis;
    const Kind m_kind;
    LineBuilder &m_lines;
    qsizetype m_blocks = 0;
    qsizetype m_items = 0;
};

} // namespace core::importers::html
