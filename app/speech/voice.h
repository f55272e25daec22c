// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QString>

namespace app::speech
{

/// Something that can read a sentence out. Calls return at once; each say() ends with exactly one finished() or
/// failed(), unless stop() or another say() came first. GUI thread only.
class Voice : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void say(const QString &text, QLocale::Language language) = 0;
    /// What is being said is broken off; nothing is reported of it.
    virtual void stop() = 0;
    /// How fast, -1 to 1; 0 is the voice's own pace. Holds from the next sentence on.
    virtual void setRate(double rate) = 0;

Q_SIGNALS:
    void finished();
    /// Why nothing was said, in words for the reader.
    void failed(const QString &message);
};

} // namespace app::speech
