// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <QCoreApplication>

#include <cstdio>

namespace app::cli
{

void printBytes(const QByteArray &utf8)
{
    std::fwrite(utf8.constData(), 1, static_cast<size_t>(utf8.size()), stdout);
}

void print(const QString &text)
{
    printBytes(text.toUtf8());
}

void printError(const QString &file, const QString &message)
{
    QString line = QStringLiteral("zhupi-cli: ");
    if (!file.isEmpty())
        line += file + QStringLiteral(": ");
    line += message;
    line.replace(u'\n', u' ');
    std::fflush(stdout);
    std::fputs((line + u'\n').toUtf8().constData(), stderr);
}

QCommandLineOption option(const char *name, const char *description, const char *value)
{
    QCommandLineOption o(QString::fromLatin1(name), QCoreApplication::translate("app::cli", description));
    if (value)
        o.setValueName(QString::fromLatin1(value));
    return o;
}

QString helpOf(const QCommandLineParser &parser, const QString &command)
{
    // Qt's own text begins with the program's path and knows of no commands.
    const QString text = parser.helpText();
    const QString program = QCoreApplication::arguments().value(0);
    const qsizetype at = program.isEmpty() ? -1 : text.indexOf(program);
    const qsizetype lineEnd = text.indexOf(u'\n');
    if (at < 0 || at > lineEnd)
        return text;
    return text.left(at) + QStringLiteral("zhupi-cli ") + command + text.mid(at + program.size());
}

int wrongUsage(const QString &message, const QString &command)
{
    printError({}, message);
    const QString call =
        command.isEmpty() ? QStringLiteral("zhupi-cli --help") : QStringLiteral("zhupi-cli %1 --help").arg(command);
    std::fputs((QCoreApplication::translate("app::cli", "See “%1”.").arg(call) + u'\n').toUtf8().constData(), stderr);
    return WrongUsage;
}

} // namespace app::cli
