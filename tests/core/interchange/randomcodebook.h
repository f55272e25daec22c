// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotation.h"

#include <QRandomGenerator>

/// A codebook of names and texts that something on the way could trip over, for properties of what is written and read
/// back. Names are as the library keeps them: simplified, without a slash, unique among siblings.
class RandomCodebook
{
public:
    explicit RandomCodebook(quint32 seed) : m_random(seed) {}

    QList<core::annotation::Tag> tags()
    {
        QList<core::annotation::Tag> tags;
        const int count = m_random.bounded(1, 40);
        for (int i = 0; i < count; ++i) {
            core::annotation::Tag parent;
            if (!tags.isEmpty() && m_random.bounded(3) > 0)
                parent = tags.at(m_random.bounded(tags.size()));
            core::annotation::Tag tag;
            tag.id = core::TagId::create();
            tag.parent = parent.id;
            tag.name = (words(1, 4).replace(u'/', u'|') + QString::number(i)).simplified();
            tag.path = parent.path.isEmpty() ? tag.name : parent.path + u'/' + tag.name;
            tag.color = m_random.bounded(2)
                            ? QString()
                            : QStringLiteral("#%1").arg(m_random.bounded(0x1000000), 6, 16, QLatin1Char('0'));
            tag.description = words(0, 6);
            tag.whenToUse = words(0, 4);
            tag.whenNot = words(0, 4);
            tag.example = words(0, 4);
            for (int a = m_random.bounded(3); a > 0; --a)
                tag.aliases.append((words(1, 2) + QString::number(a)).simplified());
            tags.append(tag);
        }
        return inTreeOrder(tags);
    }

private:
    QString words(int least, int most)
    {
        static const QStringList parts{QStringLiteral(","),
                                       QStringLiteral("\""),
                                       QStringLiteral("\n"),
                                       QStringLiteral(";"),
                                       QStringLiteral("; "),
                                       QStringLiteral("政策"),
                                       QStringLiteral("👩🏽‍🔧"),
                                       QStringLiteral("<b>&amp;"),
                                       QStringLiteral("'"),
                                       QStringLiteral("=1+2"),
                                       QStringLiteral("\t"),
                                       QStringLiteral("é"),
                                       QStringLiteral("]]>"),
                                       QStringLiteral("שלום"),
                                       QStringLiteral(" "),
                                       QStringLiteral("\n[Example]\n"),
                                       QStringLiteral("/"),
                                       QStringLiteral("[Aliases]"),
                                       QStringLiteral("\\[Example]"),
                                       QStringLiteral("plain words")};
        QString text;
        for (int n = m_random.bounded(least, most + 1); n > 0; --n)
            text += parts.at(m_random.bounded(parts.size()));
        return text;
    }
    static QList<core::annotation::Tag> inTreeOrder(const QList<core::annotation::Tag> &tags)
    {
        QList<core::annotation::Tag> ordered;
        const auto add = [&](const core::TagId &parent, const auto &self) -> void {
            for (const core::annotation::Tag &tag : tags) {
                if (tag.parent != parent)
                    continue;
                ordered.append(tag);
                self(tag.id, self);
            }
        };
        add({}, add);
        return ordered;
    }

    QRandomGenerator m_random;
};
