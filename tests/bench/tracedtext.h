// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/scriptfold.h"
#include "core/text/textrange.h"

#include <QHash>
#include <QRandomGenerator>
#include <QString>

#include <algorithm>
#include <vector>

/// A text that knows of each unit where it stood at first.
struct Traced {
    QString text;
    std::vector<int> origin; ///< -1 for new units
    std::vector<bool> same;  ///< whether it is still what it was

    explicit Traced(const QString &first) : text(first), origin(static_cast<size_t>(first.size()))
    {
        for (size_t i = 0; i < origin.size(); ++i)
            origin[i] = static_cast<int>(i);
        same.assign(origin.size(), true);
    }
    void remove(qsizetype at, qsizetype n)
    {
        n = std::min(n, text.size() - at);
        text.remove(at, n);
        origin.erase(origin.begin() + at, origin.begin() + at + n);
        same.erase(same.begin() + at, same.begin() + at + n);
    }
    void insert(qsizetype at, const QString &what)
    {
        text.insert(at, what);
        origin.insert(origin.begin() + at, static_cast<size_t>(what.size()), -1);
        same.insert(same.begin() + at, static_cast<size_t>(what.size()), true);
    }
    void move(core::text::TextRange range, qsizetype to)
    {
        const QString piece = text.mid(range.start(), range.length());
        const std::vector<int> ids(origin.begin() + range.start(), origin.begin() + range.end());
        remove(range.start(), range.length());
        insert(to, piece);
        std::copy(ids.begin(), ids.end(), origin.begin() + to);
    }
    void convert(qsizetype at, QChar to)
    {
        same[static_cast<size_t>(at)] = same[static_cast<size_t>(at)] && text.at(at) == to;
        text[at] = to;
    }
};

/// One traditional character for each simplified one that has some.
inline QHash<QChar, QChar> traditionalForms()
{
    QHash<QChar, QChar> forms;
    for (char16_t c = 0x4E00; c < 0x9FFF; ++c) {
        const char16_t simplified = core::text::toSimplified(c);
        if (simplified != c && !forms.contains(QChar(simplified)))
            forms.insert(QChar(simplified), QChar(c));
    }
    return forms;
}

/// Edits texts at random as revisions do.
class Editor
{
public:
    explicit Editor(quint32 seed) : m_random(seed), m_forms(traditionalForms()) {}

    void edit(Traced *traced, double share)
    {
        const auto wanted = static_cast<qsizetype>(share * static_cast<double>(traced->text.size()));
        const QString stock = traced->text;
        for (qsizetype done = 0; done < wanted;) {
            const qsizetype n = 1 + m_random.bounded(10);
            const qsizetype at = m_random.bounded(static_cast<int>(traced->text.size() - n));
            switch (m_random.bounded(10)) {
            case 0:
                moveParagraph(traced, at);
                break;
            case 1:
                for (qsizetype i = at; i < at + n; ++i)
                    convert(traced, i);
                break;
            default: {
                // Replaced, deleted, inserted.
                const int kind = m_random.bounded(3);
                const qsizetype from = m_random.bounded(static_cast<int>(stock.size() - n));
                if (kind != 2)
                    removeInLine(traced, at, n);
                if (kind != 1)
                    traced->insert(at, stock.mid(from, n).remove(QLatin1Char('\n')));
            }
            }
            done += n;
        }
    }
    void convertAll(Traced *traced)
    {
        for (qsizetype i = 0; i < traced->text.size(); ++i)
            convert(traced, i);
    }
    QRandomGenerator &random() { return m_random; }

private:
    void convert(Traced *traced, qsizetype at)
    {
        traced->convert(at, m_forms.value(traced->text.at(at), traced->text.at(at)));
    }
    static void removeInLine(Traced *traced, qsizetype at, qsizetype n)
    {
        const qsizetype end = traced->text.indexOf(QLatin1Char('\n'), at);
        traced->remove(at, end < 0 ? n : std::min(n, end - at));
    }
    void moveParagraph(Traced *traced, qsizetype at)
    {
        const qsizetype start = traced->text.lastIndexOf(QLatin1Char('\n'), at) + 1;
        const qsizetype end = traced->text.indexOf(QLatin1Char('\n'), start);
        if (end < 0 || end - start > 2000)
            return;
        traced->move({start, end + 1}, 0);
        // Behind the line end that it comes to stand at.
        const qsizetype line = traced->text.indexOf(
            QLatin1Char('\n'), end + 1 - start + m_random.bounded(static_cast<int>(traced->text.size() - end + start)));
        if (line >= 0)
            traced->move({0, end + 1 - start}, line - (end - start));
    }

    QRandomGenerator m_random;
    QHash<QChar, QChar> m_forms;
};
