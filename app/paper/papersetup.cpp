// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/papersetup.h"

#include <QLocale>
#include <QSettings>

#include <algorithm>

namespace app::paper
{

using namespace Qt::StringLiterals;

QPageSize::PageSizeId PaperSetup::usualSize()
{
    // Unicode CLDR, supplemental/measurementData: the territories of the paper size "US-Letter" that matter most.
    switch (QLocale::system().territory()) {
    case QLocale::UnitedStates:
    case QLocale::Canada:
    case QLocale::Mexico:
    case QLocale::Philippines:
    case QLocale::PuertoRico:
    case QLocale::Chile:
    case QLocale::Colombia:
    case QLocale::Venezuela:
        return QPageSize::Letter;
    default:
        return QPageSize::A4;
    }
}

PaperSetup PaperSetup::read(const QSettings &settings)
{
    PaperSetup setup;
    const QString size = settings.value(u"paper/size"_s).toString();
    setup.pageSize = usualSize();
    for (const QPageSize::PageSizeId id : {QPageSize::A4, QPageSize::A5, QPageSize::B5, QPageSize::Letter}) {
        if (QPageSize::key(id) == size)
            setup.pageSize = id;
    }
    setup.landscape = settings.value(u"paper/landscape"_s, setup.landscape).toBool();
    setup.fontPoints =
        std::clamp(settings.value(u"paper/points"_s, setup.fontPoints).toDouble(), leastPoints, mostPoints);
    setup.headers = settings.value(u"paper/headers"_s, setup.headers).toBool();
    setup.pageNumbers = settings.value(u"paper/pageNumbers"_s, setup.pageNumbers).toBool();
    setup.contents = settings.value(u"paper/contents"_s, setup.contents).toBool();
    setup.marks = settings.value(u"paper/marks"_s, setup.marks).toBool();
    const QString notes = settings.value(u"paper/notes"_s).toString();
    setup.notes = notes == "none"_L1     ? NotePlacement::None
                  : notes == "margin"_L1 ? NotePlacement::Margin
                                         : NotePlacement::End;
    return setup;
}

void PaperSetup::write(QSettings &settings) const
{
    settings.setValue(u"paper/size"_s, QPageSize::key(pageSize));
    settings.setValue(u"paper/landscape"_s, landscape);
    settings.setValue(u"paper/points"_s, fontPoints);
    settings.setValue(u"paper/headers"_s, headers);
    settings.setValue(u"paper/pageNumbers"_s, pageNumbers);
    settings.setValue(u"paper/contents"_s, contents);
    settings.setValue(u"paper/marks"_s, marks);
    settings.setValue(u"paper/notes"_s, notes == NotePlacement::None     ? u"none"_s
                                        : notes == NotePlacement::Margin ? u"margin"_s
                                                                         : u"end"_s);
}

} // namespace app::paper
