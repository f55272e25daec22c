// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corrections/gesture.h"
#include "core/document/checker.h"
#include "core/library/parse.h"

#include <QStringList>
#include <QtTest>

/// Corrections made as a reader makes them: one gesture after the other on what is seen.
class Reader
{
public:
    explicit Reader(const core::document::Document &parsed) { m_present = *core::corrections::corrected(parsed, {}); }
    /// Parses the text as the program does.
    explicit Reader(const QString &text) : Reader(*core::library::parse(text.toUtf8(), QStringLiteral("a.txt"))) {}

    const core::corrections::Corrected &present() const { return m_present; }
    const core::document::Document &document() const { return m_present.document; }

    /// The block that begins with the words; -1 where there is none.
    qsizetype block(const QString &words) const
    {
        for (qsizetype b = 0; b < document().blocks().size(); ++b) {
            if (document().blockText(b).startsWith(words))
                return b;
        }
        return -1;
    }

    /// Empty where the gesture was made, else why it was not.
    QString make(const core::corrections::Request &request)
    {
        const auto plan = core::corrections::planned(m_present, request);
        if (!plan)
            return plan.error().message;
        m_present = plan->next;
        return {};
    }
    QString make(core::corrections::Gesture gesture, const QString &words, qint8 level = 0,
                 core::document::MetaRole role = core::document::MetaRole::None)
    {
        core::corrections::Request request;
        request.gesture = gesture;
        request.blocks = {block(words)};
        request.level = level;
        request.role = role;
        return make(request);
    }
    /// Begins a new line before the first place of the words.
    QString split(const QString &words)
    {
        core::corrections::Request request;
        request.gesture = core::corrections::Gesture::Split;
        request.offset = document().text().indexOf(words);
        return make(request);
    }

    /// The document a line a block: "1 " before a heading, "T ", "P ", "caption ", "R "; "+" after what runs in; "==="
    /// between articles.
    QStringList lines() const { return linesOf(document()); }

    static QStringList linesOf(const core::document::Document &d)
    {
        using core::document::BlockKind;
        QStringList lines;
        for (qsizetype b = 0; b < d.blocks().size(); ++b) {
            const auto &block = d.blocks().at(b);
            if (b > 0 && d.articles().at(d.articleOf(b)).firstBlock == b)
                lines.append(QStringLiteral("==="));
            QString kind = QStringLiteral("P");
            if (block.kind == BlockKind::Heading)
                kind = QString::number(block.level);
            else if (block.kind == BlockKind::Title)
                kind = QStringLiteral("T");
            else if (block.kind == BlockKind::TableRow)
                kind = QStringLiteral("R");
            else if (block.kind == BlockKind::Meta)
                kind = core::document::roleName(block.role);
            lines.append(kind + (block.runIn ? QStringLiteral("+ ") : QStringLiteral(" ")) + d.blockText(b).toString());
        }
        return lines;
    }

private:
    core::corrections::Corrected m_present;
};
