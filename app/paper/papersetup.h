// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPageLayout>
#include <QString>

class QSettings;

namespace app::paper
{

/// Where annotations are printed besides their marks.
enum class NotePlacement : quint8 {
    None,
    Margin, ///< beside their lines; what does not fit there stands at the end, too
    End,    ///< numbered, after the text
};

/// How a document is put on paper. Value type.
struct PaperSetup {
    QPageSize::PageSizeId pageSize = QPageSize::A4;
    bool landscape = false;
    double fontPoints = 11;
    double lineHeight = 1.6;
    QString textFamily{};    ///< empty: the best of the system
    QString headingFamily{}; ///< empty: the best of the system
    bool headers = true;     ///< title and section above the text
    bool pageNumbers = true;
    bool contents = true; ///< a table of contents with page numbers, where there is anything to list
    bool marks = true;    ///< highlights and underlines
    NotePlacement notes = NotePlacement::End;

    static constexpr double leastPoints = 7;
    static constexpr double mostPoints = 24;

    /// Letter where the language's country uses it, A4 elsewhere.
    static QPageSize::PageSizeId usualSize();
    /// What the settings remember; values out of range are brought into it.
    static PaperSetup read(const QSettings &settings);
    void write(QSettings &settings) const;

    friend bool operator==(const PaperSetup &, const PaperSetup &) = default;
};

} // namespace app::paper
